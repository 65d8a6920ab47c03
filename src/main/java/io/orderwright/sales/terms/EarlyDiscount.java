package io.orderwright.sales.terms;

import io.orderwright.platform.kernel.PlainNumber;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 现金折扣: what a customer who pays a document of goods early may keep of it, once.
 *
 * @param percent of what the document asks for, tax included, with two decimals at most
 * @param days after the day of the document on which the money must be there at the latest
 */
public record EarlyDiscount(
        @NotNull @DecimalMin("0.01") @DecimalMax("50") @Digits(integer = 2, fraction = 2)
        BigDecimal percent,

        @Min(0) @Max(PaymentTerms.MOST_DAYS) int days) {

    /** Written in one way only, so that equal ones are equal. */
    public EarlyDiscount {
        percent = TermsRow.plain(percent);
    }

    /** The last day on which it is given for a document of that day. */
    public LocalDate until(LocalDate issued) {
        return issued.plusDays(days);
    }

    String rule() {
        return "less:" + PlainNumber.of(percent) + ":" + days + ";";
    }
}
