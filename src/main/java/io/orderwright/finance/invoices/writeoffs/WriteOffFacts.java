package io.orderwright.finance.invoices.writeoffs;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table finance/write-off-approval is asked about.
 *
 * @param cause SMALL_REST, BANK_CHARGE, UNCOLLECTABLE or RECOVERED
 * @param amount what is given up, with what was given up of the customer's documents for the same cause today and nobody agreed
 *     to, in the company's currency
 */
public record WriteOffFacts(String cause, BigDecimal amount) {

    public WriteOffFacts {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(amount, "amount");
    }
}
