package io.orderwright.credit;

import io.orderwright.platform.kernel.Money;

/**
 * May this order be owed for?
 *
 * @param amount the order's total including tax
 * @param companyAmount the same in the company's currency
 * @param overdueDays how long the customer's oldest unpaid invoice is past due, in days
 */
public record DecideCredit(
        String orderNumber,
        String customer,
        String tier,
        Money amount,
        Money companyAmount,
        int overdueDays,
        boolean prepaid) {

    /** The order's currency. */
    public String currency() {
        return amount.code();
    }

    /** The same, as if so much were to be owed; what tables ask of the order's own amount stays. */
    public DecideCredit about(Money owed) {
        return new DecideCredit(orderNumber, customer, tier, owed, companyAmount, overdueDays, prepaid);
    }

    /** The same, of an order whose money was there in advance and is no longer. */
    DecideCredit unpaid() {
        return new DecideCredit(orderNumber, customer, tier, amount, companyAmount, overdueDays, false);
    }
}
