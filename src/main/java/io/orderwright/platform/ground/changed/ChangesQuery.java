package io.orderwright.platform.ground.changed;

import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of rows that have changed.
 *
 * @param since where it begins, when no page came before
 * @param after {@code next} of the page before; empty for the first
 * @param condition further SQL about the row {@code o}
 * @param values of the condition
 */
public record ChangesQuery(Instant since, String after, int size, String condition, List<Object> values) {

    public ChangesQuery {
        values = List.copyOf(values);
    }

    public ChangesQuery(Instant since, String after, int size) {
        this(since, after, size, "true", List.of());
    }

    public ChangesQuery and(String further, Object... its) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(its));
        return new ChangesQuery(since, after, size, condition + " and " + further, all);
    }

    /**
     * Rows with this text in a column; all where it is empty.
     *
     * @param column of the row, never from outside
     */
    public ChangesQuery with(String column, String text) {
        return text.isEmpty() ? this : and("o." + column + " = ?", text);
    }

    /** @throws Refusal INVALID for another question that has no answer in the order of change */
    public ChangesQuery without(String parameter, boolean given) {
        if (given) {
            throw Refusal.invalid(parameter, "request.not-with-updated-since");
        }
        return this;
    }
}
