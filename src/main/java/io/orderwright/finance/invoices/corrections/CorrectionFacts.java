package io.orderwright.finance.invoices.corrections;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table finance/correction-approval is asked about.
 *
 * @param cause WRONG_INVOICE, GOODS_RETURNED, SERVICE_ENDED, ALLOWANCE or EARLY_DISCOUNT
 * @param amount what is taken back, tax included, with what was taken back of the customer's documents for the same reason
 *     today and nobody agreed to, in the company's currency
 */
public record CorrectionFacts(String cause, BigDecimal amount) {

    public CorrectionFacts {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(amount, "amount");
    }
}
