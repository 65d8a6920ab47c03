package io.orderwright.sales.catalog.domain;

import io.orderwright.platform.ground.columns.AmountAndCurrency;
import io.orderwright.platform.reference.goods.UnitCost;
import java.math.BigDecimal;

/** What a unit costs, in the two columns of a product. */
final class UnitCostColumns extends AmountAndCurrency<UnitCost> {

    @Override
    public Class<UnitCost> returnedClass() {
        return UnitCost.class;
    }

    @Override
    protected BigDecimal amount(UnitCost value) {
        return value.amount();
    }

    @Override
    protected String currency(UnitCost value) {
        return value.currency();
    }

    @Override
    protected UnitCost of(BigDecimal amount, String currency) {
        return new UnitCost(amount, currency);
    }
}
