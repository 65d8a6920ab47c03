package io.orderwright.finance.invoices.discounts;

import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoice;
import java.util.Optional;

/**
 * No more of a document is open than its early discount would be without credit notes: whether it is earned is looked at, in the same
 * transaction.
 */
public record DiscountMayBeDue(String order, String invoice) {

    /** Of one that finance has; it may have been given already. */
    public static Optional<DiscountMayBeDue> of(Invoice document) {
        return Optional.of(document)
                .filter(one -> one.state() == InvoiceState.POSTED && one.open().isPositive())
                .filter(one -> one.discount() != null
                        && !one.open().isMoreThan(one.discount().of(one.gross())))
                .map(one -> new DiscountMayBeDue(one.orderNumber(), one.number()));
    }
}
