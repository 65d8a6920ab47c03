package io.orderwright.platform.intake.undo;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Map;

/**
 * All that an import did was taken back; the subject is {@code import/<id>}.
 *
 * @param removed records that it had brought
 * @param restored records that it had changed
 */
public record ImportReversed(String subject, String actor, ImportKind kind, long removed, long restored)
        implements BusinessEvent {

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind, "removed", removed, "restored", restored);
    }
}
