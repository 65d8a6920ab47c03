package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;

/** The table finance/dunning-level, asked about a row as it was, or would have been, so many days after it was due. */
@FunctionalInterface
public interface LevelTable {

    /** @param daysOverdue at least 1 */
    LevelAnswer of(OverdueRow row, int daysOverdue);

    /**
     * What the table says of a row today, or, where that is more than one step above what was told, of the next step: what it
     * says on the first day on which it says more than was told. So a first letter is a first letter, with its fee and its
     * words, however long something has been overdue. A table whose answer has {@code jump} says otherwise.
     *
     * @param daysOverdue of today
     * @param told the highest level at which the row was told before; 0 for never
     */
    default LevelAnswer step(OverdueRow row, int daysOverdue, int told) {
        LevelAnswer today = of(row, daysOverdue);
        if (today.level() <= told || today.jump()) {
            return today;
        }
        int before = 0;
        int first = daysOverdue;
        LevelAnswer next = today;
        while (first - before > 1) {
            int middle = before + (first - before) / 2;
            LevelAnswer then = of(row, middle);
            if (then.level() > told) {
                first = middle;
                next = then;
            } else {
                before = middle;
            }
        }
        return next;
    }
}
