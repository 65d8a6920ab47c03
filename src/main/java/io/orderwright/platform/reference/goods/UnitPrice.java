package io.orderwright.platform.reference.goods;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;

/**
 * What one unit is sold or bought for. In JSON it is a number, whose document says the currency once.
 *
 * @param amount up to four decimals, finer than the currency
 * @param currency ISO 4217
 */
public record UnitPrice(@JsonValue BigDecimal amount, String currency) {

    /** What so much costs, rounded half away from zero to the currency's decimals. */
    public Money of(Quantity quantity) {
        return quantity.at(amount, currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** The number alone, without zeros behind it. */
    public String plain() {
        return PlainNumber.of(amount);
    }
}
