package io.orderwright.process.engine.guards;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A refusal on its way to a person in Tasklist, in Chinese and English. An HTTP answer already here, because the
 * engine's API would show every other exception as a failure of its own, wrapped in expressions and ids.
 */
class TaskRefused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /** What the engine's API answers to everything that is not as it should be. */
    private static final int BAD_REQUEST = 400;

    private TaskRefused(String message, Refusal refusal) {
        super(
                message,
                refusal,
                refusal.kind() == Refusal.RefusalKind.INVALID
                        ? BAD_REQUEST
                        : refusal.kind().status());
    }

    /** The refusal that caused the failure, readable; or the failure itself. */
    static RuntimeException readable(RuntimeException failure, MessageSource texts) {
        Refusal refusal = refusalIn(failure);
        return refusal == null
                ? failure
                : new TaskRefused(
                        RefusalMessages.of(texts, refusal, Locale.SIMPLIFIED_CHINESE)
                                + " / "
                                + RefusalMessages.of(texts, refusal, Locale.ENGLISH),
                        refusal);
    }

    private static @Nullable Refusal refusalIn(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
