package io.orderwright.finance.invoices.opening;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money of a customer that had paid no invoice yet when the company moved in.
 *
 * @param reference the bank's number of the payment
 * @param amount what of it is left
 * @param order for which it was sent; absent where it is for whatever the customer owes
 */
public record OpeningReceipt(
        String reference,
        String customer,
        LocalDate receivedOn,
        Money amount,
        @Nullable String order) {

    /** The same for this order. */
    public OpeningReceipt forOrder(@Nullable String other) {
        return new OpeningReceipt(reference, customer, receivedOn, amount, other);
    }

    /** Whether it says of the same money what this says of it; for which order, need not be said again. */
    boolean isWhat(OpeningReceipt said) {
        return said.customer().equals(customer)
                && said.receivedOn().equals(receivedOn)
                && said.amount().equals(amount)
                && (said.order() == null || said.order().equals(order));
    }
}
