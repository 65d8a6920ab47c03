package io.orderwright.platform.ground;

import java.util.List;

/** What must always be true of a module's tables: a bean of the module, which the checks collect and run with theirs. */
public interface Invariants {

    List<Invariant> invariants();

    /**
     * One invariant as a query for what breaks it.
     *
     * @param id unique; its sentence in both languages is the text {@code check.<id>}
     * @param number of the group of invariants in docs/checks.md that it belongs to
     * @param query returns {@code subject} and {@code found}, both text, for each violation
     */
    record Invariant(String id, int number, String query) {}
}
