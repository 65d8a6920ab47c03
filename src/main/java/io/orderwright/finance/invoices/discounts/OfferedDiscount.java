package io.orderwright.finance.invoices.discounts;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document's early discount, as a reader gets it.
 *
 * @param percent of what the document asks for, less what credit notes took back
 * @param until the last day on which the money is in time
 * @param amount what may be kept of all that it asked for, tax included, in the document's currency
 */
public record OfferedDiscount(Percent percent, LocalDate until, Money amount) {

    /** Of nothing nothing is kept. */
    public static @Nullable OfferedDiscount of(@Nullable DiscountOffer offer, Money asked) {
        return offer == null || !asked.isPositive()
                ? null
                : new OfferedDiscount(offer.percent(), offer.until(), offer.of(asked));
    }
}
