package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.platform.kernel.Money;

/**
 * What an exchange comes to, tax included, in one currency.
 *
 * @param goods what goes out
 * @param returned what is credited of what comes back, less what is kept for taking it back
 * @param freight what sending the goods out costs
 */
public record ExchangeAmounts(Money goods, Money returned, Money freight) {

    /** What the customer pays, or, negative, gets. */
    public Money due() {
        return goods.minus(returned).plus(freight);
    }
}
