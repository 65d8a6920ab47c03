package io.orderwright.platform.intake;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Map;

/** A file has been brought in, or refused. The subject is {@code import/} and the import's id. */
public record ImportFinished(
        String subject, String actor, ImportKind kind, ImportState state, String fileHash, long rows, long errors)
        implements BusinessEvent {

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind, "state", state, "sha256", fileHash, "rows", rows, "errors", errors);
    }
}
