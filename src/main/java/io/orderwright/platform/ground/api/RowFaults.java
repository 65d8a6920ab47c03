package io.orderwright.platform.ground.api;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MethodArgumentNotValidException;

/** What is wrong with one row of many, as it would be told if it had come by itself. */
@Component
public class RowFaults {

    private final MessageSource texts;
    private final FieldFaults faults;

    RowFaults(MessageSource texts) {
        this.texts = texts;
        this.faults = new FieldFaults(texts);
    }

    /**
     * One entry for each thing that is wrong: {@code field}, {@code code}, {@code message}.
     *
     * @throws RuntimeException the failure itself when the row is not to blame
     */
    public List<Map<String, Object>> of(Exception failure, Locale locale) {
        if (failure instanceof Refusal refusal) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("field", refusal.field() == null ? "" : String.valueOf(refusal.field()));
            entry.put("code", refusal.code());
            entry.put("message", RefusalMessages.of(texts, refusal, locale));
            return List.of(entry);
        }
        if (failure instanceof MalformedRequest malformed) {
            return malformed.faults().stream()
                    .map(fault -> faults.of(fault, locale))
                    .toList();
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return invalid.getBindingResult().getAllErrors().stream()
                    .map(error -> faults.of(error, "", locale))
                    .toList();
        }
        throw failure instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(failure);
    }

    /** Nothing of all rows was done, since some are wrong. */
    public static RuntimeException refused(List<Map<String, Object>> errors) {
        return new RefusedRows(errors);
    }

    /** Says which. */
    static final class RefusedRows extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable List<Map<String, Object>> errors;

        private RefusedRows(List<Map<String, Object>> errors) {
            super("rows were refused");
            this.errors = List.copyOf(errors);
        }

        List<Map<String, Object>> errors() {
            return errors == null ? List.of() : errors;
        }
    }
}
