package io.orderwright.finance.invoices.discounts;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.sales.terms.EarlyDiscount;
import io.orderwright.sales.terms.PaymentTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What who pays a document early may keep of it, as its terms said when it was issued.
 *
 * @param percent of what the document asks for, tax included, less what credit notes took back
 * @param until the last day on which the money is in time
 */
@Embeddable
public record DiscountOffer(
        @Column(name = "discount_percent", updatable = false)
        Percent percent,

        @Column(name = "discount_until", updatable = false) LocalDate until) {

    /** Of a document of goods of that day; absent where the terms give none. */
    public static @Nullable DiscountOffer of(PaymentTerms terms, LocalDate issued) {
        EarlyDiscount discount = terms.discount();
        return discount == null ? null : new DiscountOffer(new Percent(discount.percent()), discount.until(issued));
    }

    /** What of so much may be kept, tax included, rounded half up to the currency's scale. */
    public Money of(Money asked) {
        return percent.of(asked);
    }

    /** What is to be paid of what is open by who pays on that day and keeps it; absent where he is late, or has kept it. */
    public @Nullable Money payable(Money open, Money asked, LocalDate day) {
        Money payable = open.minus(of(asked));
        return day.isAfter(until) || !payable.isPositive() ? null : payable;
    }
}
