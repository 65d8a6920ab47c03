package io.orderwright.process.engine.forms;

import io.orderwright.platform.kernel.Refusal;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a task asks for.
 *
 * @param longest number of characters of a text
 */
record AnswerField(String key, Kind kind, boolean required, int longest) {

    static final int LONGEST_TEXT = 4000;

    enum Kind {
        TEXT,
        YES_OR_NO,
        NUMBER,
        /** The form does not say: a text, a yes or no, or a number. */
        ANY
    }

    /**
     * The answer as the process gets it. A text that is left out is an empty one: what that means is the business's to
     * say.
     *
     * @throws Refusal INVALID when it is of another kind, too long, or missing though required
     */
    Object accepted(@Nullable Object given) {
        Object value =
                given instanceof TypedValue typed && !(given instanceof SerializableValue) ? typed.getValue() : given;
        boolean missing = value == null || value instanceof String text && text.isBlank();
        if (missing && (required || kind == Kind.YES_OR_NO || kind == Kind.NUMBER)) {
            throw Refusal.invalid(key, "task.answer-missing", key);
        }
        if (value == null) {
            return "";
        }
        if (!isOfKind(value)) {
            throw Refusal.invalid(key, "task.answer-kind", key);
        }
        if (value instanceof String text && text.length() > longest) {
            throw Refusal.invalid(key, "task.answer-long", key, longest);
        }
        return value;
    }

    private boolean isOfKind(Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String;
            case YES_OR_NO -> value instanceof Boolean;
            case NUMBER -> value instanceof Number;
            case ANY -> value instanceof String || value instanceof Boolean || value instanceof Number;
        };
    }
}
