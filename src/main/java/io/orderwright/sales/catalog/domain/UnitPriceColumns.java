package io.orderwright.sales.catalog.domain;

import io.orderwright.platform.ground.columns.AmountAndCurrency;
import io.orderwright.platform.reference.goods.UnitPrice;
import java.math.BigDecimal;

/** What a unit is sold for, in the two columns of a product. */
final class UnitPriceColumns extends AmountAndCurrency<UnitPrice> {

    @Override
    public Class<UnitPrice> returnedClass() {
        return UnitPrice.class;
    }

    @Override
    protected BigDecimal amount(UnitPrice value) {
        return value.amount();
    }

    @Override
    protected String currency(UnitPrice value) {
        return value.currency();
    }

    @Override
    protected UnitPrice of(BigDecimal amount, String currency) {
        return new UnitPrice(amount, currency);
    }
}
