package io.orderwright.supply.purchasing.store;

import io.orderwright.sales.catalog.store.uses.CountedUse;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Open purchase orders: suppliers were, or will be, asked for so many of a product's unit. */
@Repository
@Order(3)
class PurchasesInUnits extends CountedUse {

    private static final String OPEN =
            """
            select r.sku, count(distinct p.number) from requisition r join purchase_order p on p.number = r.purchase_order
            where r.sku = any(?) and not r.withdrawn and p.state not in ('RECEIVED', 'DROPPED')
            group by r.sku""";

    PurchasesInUnits(JdbcTemplate jdbc) {
        super(jdbc, OPEN, "product.unit-purchased");
    }
}
