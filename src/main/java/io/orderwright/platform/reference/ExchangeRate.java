package io.orderwright.platform.reference;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What one unit of a currency is worth.
 *
 * @param worth units of the company's currency, more than nothing
 */
public record ExchangeRate(@JsonValue BigDecimal worth) {

    /** Of the company's own currency. */
    public static final ExchangeRate ONE = new ExchangeRate(BigDecimal.ONE);

    /** In the company's currency, rounded half away from zero to its decimals. */
    public Money atHome(Money money) {
        return Money.rounded(money.amount().multiply(worth), Currencies.COMPANY_CURRENCY);
    }

    /** In a third currency of which this is the rate of the same day, rounded half away from zero to its decimals. */
    public Money cross(Money money, ExchangeRate third, String currency) {
        return Money.rounded(money.amount().multiply(worth).divide(third.worth, MathContext.DECIMAL64), currency);
    }

    /** Without zeros behind it. */
    @Override
    public String toString() {
        return PlainNumber.of(worth);
    }
}
