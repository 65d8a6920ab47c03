package io.orderwright.sales.terms;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What a document costs less when it is paid early.
 *
 * @param percent of the whole, tax included
 * @param days from its issue, the last one included
 */
public record EarlyDiscount(
        @NotNull @DecimalMin("0.01") @DecimalMax("50") @Digits(integer = 2, fraction = 2)
        BigDecimal percent,

        @Min(0) @Max(PaymentTerms.MOST_DAYS) int days) {

    /** Written in one way only, so that equal discounts are equal. */
    public EarlyDiscount {
        percent = TermsRow.plain(percent);
    }
}
