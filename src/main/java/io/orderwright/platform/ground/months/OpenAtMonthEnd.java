package io.orderwright.platform.ground.months;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What of a module is still to be done when a month ends: a bean of the module, which whoever closes months collects. */
public interface OpenAtMonthEnd {

    /**
     * What is of that day or before and not done yet.
     *
     * @param lastDay of the month
     * @param end the first moment after it
     * @param most how many of each kind are named; all are counted
     * @return kinds of which there is any, and others with none
     */
    List<OpenMatters> openAt(LocalDate lastDay, Instant end, int most);
}
