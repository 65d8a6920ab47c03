package io.orderwright.sales.orders.store;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Open orders whose lines are in the unit that their product had when they were placed. */
@Repository
@Order(2)
class OrdersInUnits implements ProductUse {

    private static final String OPEN =
            """
            select l.sku, count(distinct o.id) from order_line l join sales_order o on o.id = l.order_id
            where l.sku = any(?) and l.ordered > l.cancelled and o.state not in ('CLOSED', 'REJECTED', 'CANCELLED')
            group by l.sku""";

    private final JdbcTemplate jdbc;

    OrdersInUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Refusal> against(Collection<UnitChange> changes) {
        Map<String, Refusal> open = new HashMap<>();
        jdbc.query(
                OPEN,
                row -> {
                    UnitChange change = UnitChange.of(row.getString(1), changes);
                    open.put(change.sku(), change.refused("product.unit-ordered", row.getString(2)));
                },
                (Object) changes.stream().map(UnitChange::sku).toArray(String[]::new));
        return open;
    }
}
