package io.orderwright.sales.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * 月结: days are counted from the end of a month.
 *
 * @param cutOffDay what is later in the month belongs to the next one; absent for the month's last day
 * @param months so many months later
 */
public record MonthEnd(
        @Nullable @Min(1) @Max(31) Integer cutOffDay,
        @Min(0) @Max(12) int months) {

    /** The last day of the month to which the day belongs, so many months later. */
    LocalDate of(LocalDate day) {
        Integer cutOff = cutOffDay;
        boolean next = cutOff != null && day.getDayOfMonth() > cutOff;
        return YearMonth.from(day).plusMonths(months + (next ? 1L : 0L)).atEndOfMonth();
    }
}
