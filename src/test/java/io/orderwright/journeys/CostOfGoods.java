package io.orderwright.journeys;

import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.sales.catalog.EditedProduct;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;

/** Gives goods of tests a cost. */
final class CostOfGoods {

    private CostOfGoods() {}

    /** What a piece costs us: with it a first price can be compared. */
    static void set(ProductCatalog catalog, String sku, String cost) {
        EditedProduct edited = catalog.forEdit(sku);
        ProductView it = edited.product();
        catalog.edit(
                new RegisterProduct(
                        sku,
                        it.name(),
                        it.unit(),
                        it.price().amount(),
                        it.currency(),
                        it.taxCode(),
                        true,
                        it.category(),
                        new UnitCost(new BigDecimal(cost), "CNY"),
                        it.barcode(),
                        it.weight(),
                        it.packs(),
                        it.tracing(),
                        it.warrantyMonths()),
                edited.version(),
                "morgan");
    }
}
