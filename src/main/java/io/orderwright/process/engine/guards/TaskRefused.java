package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.Refusal;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A refusal on its way to a person in Tasklist, in Chinese and English. An HTTP answer already here, because the
 * engine's API would show every other exception as a failure of its own, wrapped in expressions and ids.
 */
class TaskRefused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private static final Map<Refusal.Kind, Integer> STATUS = Map.of(
            Refusal.Kind.INVALID, 400,
            Refusal.Kind.NOT_FOUND, 404,
            Refusal.Kind.CONFLICT, 409,
            Refusal.Kind.CHANGED, 409,
            Refusal.Kind.FORBIDDEN, 403);

    private TaskRefused(String message, Refusal refusal) {
        super(message, refusal, STATUS.getOrDefault(refusal.kind(), 400));
    }

    /** The refusal that caused the failure, readable; or the failure itself. */
    static RuntimeException readable(RuntimeException failure, MessageSource texts) {
        Refusal refusal = refusalIn(failure);
        return refusal == null
                ? failure
                : new TaskRefused(
                        text(refusal, texts, Locale.SIMPLIFIED_CHINESE) + " / " + text(refusal, texts, Locale.ENGLISH),
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

    private static String text(Refusal refusal, MessageSource texts, Locale locale) {
        String text = texts.getMessage(refusal.code(), refusal.arguments(), refusal.code(), locale);
        return text == null ? refusal.code() : text;
    }
}
