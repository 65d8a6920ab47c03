package io.orderwright.supply.production.store;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Open work orders, and the minutes that a unit of their product takes. */
@Repository
@Order(4)
class WorkInUnits implements ProductUse {

    private static final String OPEN =
            """
            select sku, count(*) from work_order where sku = any(?) and state not in ('DONE', 'CANCELLED')
            group by sku""";

    private final JdbcTemplate jdbc;

    WorkInUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Refusal> against(Collection<UnitChange> changes) {
        Map<String, Refusal> open = new HashMap<>();
        jdbc.query(
                OPEN,
                row -> {
                    UnitChange change = UnitChange.of(row.getString(1), changes);
                    open.put(change.sku(), change.refused("product.unit-made", row.getString(2)));
                },
                (Object) changes.stream().map(UnitChange::sku).toArray(String[]::new));
        return open;
    }
}
