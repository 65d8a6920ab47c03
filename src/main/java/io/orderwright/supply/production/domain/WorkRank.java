package io.orderwright.supply.production.domain;

import io.orderwright.supply.production.WorkView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** Which of two work orders that are not started comes first: by priority, then the day it is wanted, then age. */
public final class WorkRank {

    private static final Comparator<WorkView> FIRST = Comparator.comparingInt(WorkView::priority)
            .reversed()
            .thenComparing(work -> Objects.requireNonNullElse(work.neededOn(), LocalDate.MAX))
            .thenComparingLong(WorkView::id);

    private WorkRank() {}

    /** Whether the one comes before the other. */
    public static boolean outranks(WorkView one, WorkView other) {
        return FIRST.compare(one, other) < 0;
    }
}
