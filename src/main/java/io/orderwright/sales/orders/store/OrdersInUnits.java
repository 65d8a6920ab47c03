package io.orderwright.sales.orders.store;

import io.orderwright.sales.catalog.store.uses.CountedUse;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Open orders whose lines are in the unit that their product had when they were placed. */
@Repository
@Order(2)
class OrdersInUnits extends CountedUse {

    private static final String OPEN =
            """
            select l.sku, count(distinct o.id) from order_line l join sales_order o on o.id = l.order_id
            where l.sku = any(?) and l.ordered > l.cancelled and o.state not in ('CLOSED', 'REJECTED', 'CANCELLED')
            group by l.sku""";

    OrdersInUnits(JdbcTemplate jdbc) {
        super(jdbc, OPEN, "product.unit-ordered");
    }
}
