package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;

/** Money in the two columns amount and currency of an entity. */
public final class MoneyColumns extends AmountAndCurrency<Money> {

    @Override
    public Class<Money> returnedClass() {
        return Money.class;
    }

    @Override
    protected BigDecimal amount(Money value) {
        return value.amount();
    }

    @Override
    protected String currency(Money value) {
        return value.code();
    }

    @Override
    protected Money of(BigDecimal amount, String currency) {
        return Money.of(amount, currency);
    }
}
