package io.orderwright.sales.catalog.domain;

import io.orderwright.platform.reference.UnitUse;
import org.springframework.stereotype.Component;

/** Says whether a product is measured in a unit. */
@Component
class ProductsInUnits implements UnitUse {

    private final Products products;

    ProductsInUnits(Products products) {
        this.products = products;
    }

    @Override
    public boolean isMeasuredIn(String unit) {
        return products.existsByUnit(unit);
    }
}
