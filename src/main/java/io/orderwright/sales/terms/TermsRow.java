package io.orderwright.sales.terms;

import io.orderwright.platform.kernel.PlainNumber;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a document asks for.
 *
 * @param percent of the whole, with two decimals at most
 * @param days after the day of the event, or after the end of the month where the terms say so
 * @param deposit present where it is asked for by a document of its own before the goods: what waits for it
 */
public record TermsRow(
        @NotNull @DecimalMin("0.01") @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @NotNull DueEvent event,
        @Min(0) @Max(PaymentTerms.MOST_DAYS) int days,
        @Nullable DepositGate deposit) {

    /** No deposit. */
    public TermsRow(BigDecimal percent, DueEvent event, int days) {
        this(percent, event, days, null);
    }

    /** Written in one way only, so that equal rows are equal. */
    public TermsRow {
        percent = plain(percent);
    }

    /** Whether it is the same share after the same event, within no more days. */
    boolean isNoLaterShareThan(TermsRow other) {
        return percent.equals(other.percent) && event == other.event && days <= other.days;
    }

    /** JSON may leave it out, which is refused afterwards. */
    @SuppressWarnings("NullAway")
    static BigDecimal plain(BigDecimal percent) {
        if (percent == null) {
            return null;
        }
        return PlainNumber.bare(percent);
    }
}
