package io.orderwright.finance.invoices.discounts;

import io.orderwright.finance.invoices.domain.Invoice;
import java.util.Optional;

/**
 * A document that was offered an early discount is open again: whether one was given for what was undone is looked at, in the same
 * transaction. Whoever tells holds all documents of the order.
 *
 * @param reason why it was undone, in words
 */
public record DiscountMayBeLost(String order, String invoice, String reason, String by) {

    public static Optional<DiscountMayBeLost> of(Invoice document, String reason, String by) {
        return Optional.of(document)
                .filter(one -> one.discount() != null && one.open().isPositive())
                .map(one -> new DiscountMayBeLost(one.orderNumber(), one.number(), reason, by));
    }
}
