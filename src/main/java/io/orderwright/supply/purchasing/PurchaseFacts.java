package io.orderwright.supply.purchasing;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table purchasing/order-approval is asked about.
 *
 * @param supplier KNOWN when something was ordered there before, otherwise NEW
 * @param amount the purchase order's total, tax excluded, in the company's currency
 */
public record PurchaseFacts(String supplier, BigDecimal amount) {

    public PurchaseFacts {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(amount, "amount");
    }
}
