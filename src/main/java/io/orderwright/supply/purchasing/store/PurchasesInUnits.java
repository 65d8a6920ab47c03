package io.orderwright.supply.purchasing.store;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Open purchase orders: suppliers were, or will be, asked for so many of a product's unit. */
@Repository
@Order(3)
class PurchasesInUnits implements ProductUse {

    private static final String OPEN =
            """
            select r.sku, count(distinct p.number) from requisition r join purchase_order p on p.number = r.purchase_order
            where r.sku = any(?) and not r.withdrawn and p.state not in ('RECEIVED', 'DROPPED')
            group by r.sku""";

    private final JdbcTemplate jdbc;

    PurchasesInUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Refusal> against(Collection<UnitChange> changes) {
        Map<String, Refusal> open = new HashMap<>();
        jdbc.query(
                OPEN,
                row -> {
                    UnitChange change = UnitChange.of(row.getString(1), changes);
                    open.put(change.sku(), change.refused("product.unit-purchased", row.getString(2)));
                },
                (Object) changes.stream().map(UnitChange::sku).toArray(String[]::new));
        return open;
    }
}
