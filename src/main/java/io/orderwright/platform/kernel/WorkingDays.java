package io.orderwright.platform.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days the company works: some weekdays without the holidays, and days that are worked all the same, as where a
 * Sunday is swapped for the day between a holiday and the weekend (调休).
 *
 * @param weekdays at least one
 * @param holidays days that are free whatever weekday they are
 * @param extra days that are worked whatever weekday they are; none of the holidays
 */
public record WorkingDays(Set<DayOfWeek> weekdays, Set<LocalDate> holidays, Set<LocalDate> extra) {

    /** @throws IllegalArgumentException when no weekday is worked, or a day is both free and worked */
    public WorkingDays {
        weekdays = Set.copyOf(weekdays);
        holidays = Set.copyOf(holidays);
        extra = Set.copyOf(extra);
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("a company works on one day of the week at least");
        }
        if (holidays.stream().anyMatch(extra::contains)) {
            throw new IllegalArgumentException("a day is a holiday or an extra working day, not both: " + holidays);
        }
    }

    public boolean include(LocalDate day) {
        return extra.contains(day) || (weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day));
    }
}
