package io.orderwright.supply.production.store;

import io.orderwright.sales.catalog.store.uses.CountedUse;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Open work orders, and the minutes that a unit of their product takes. */
@Repository
@Order(4)
class WorkInUnits extends CountedUse {

    private static final String OPEN =
            """
            select sku, count(*) from work_order where sku = any(?) and state not in ('DONE', 'CANCELLED')
            group by sku""";

    WorkInUnits(JdbcTemplate jdbc) {
        super(jdbc, OPEN, "product.unit-made");
    }
}
