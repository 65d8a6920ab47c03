package io.orderwright.finance.invoices.movements;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table finance/movement-approval is asked about.
 *
 * @param kind REFUND, BOUNCE or REVERSAL
 * @param amount what goes out, with what went out to the customer the same way today and nobody agreed to, in the company's
 *     currency
 */
public record MovementFacts(String kind, BigDecimal amount) {

    public MovementFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
    }
}
