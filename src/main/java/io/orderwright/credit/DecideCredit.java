package io.orderwright.credit;

import java.math.BigDecimal;

/**
 * May this order be owed for?
 *
 * @param amount the order's total including tax, in {@code currency}
 * @param companyAmount the same in the company's currency
 * @param overdueDays how long the customer's oldest unpaid invoice is past due, in days
 */
public record DecideCredit(
        String orderNumber,
        String customer,
        String tier,
        BigDecimal amount,
        String currency,
        BigDecimal companyAmount,
        int overdueDays,
        boolean prepaid) {

    /** The same, as if so much were to be owed, in {@code currency}; what tables ask of the order's own amount stays. */
    public DecideCredit about(BigDecimal owed) {
        return new DecideCredit(orderNumber, customer, tier, owed, currency, companyAmount, overdueDays, prepaid);
    }

    /** The same, of an order whose money was there in advance and is no longer. */
    DecideCredit unpaid() {
        return new DecideCredit(orderNumber, customer, tier, amount, currency, companyAmount, overdueDays, false);
    }
}
