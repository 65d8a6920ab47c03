package io.orderwright.finance.invoices.exchange.domain;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.ExchangeRate;
import org.jspecify.annotations.Nullable;

/**
 * What parts of one amount have been worth in the company's currency so far. Each part gets what the sum of all is worth less
 * what those before were: so the parts together are worth just what the whole is, and no cent stays open.
 *
 * @param amount of the parts, in their own currency; what was undone is taken off
 * @param value what they were worth, in the company's currency
 * @param rate at which; absent before the first
 */
public record CountedValue(
        Money amount, Money value, @Nullable ExchangeRate rate) {

    /**
     * What the next part is worth: the sum, rounded half away from zero to the decimals of the company's currency, less what was
     * counted.
     *
     * @param part in the currency of the amount
     */
    public Money next(Money part, ExchangeRate at) {
        return at.atHome(amount.plus(part)).minus(value);
    }
}
