package io.orderwright.fulfilment.returns.store;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Returns of which goods are still to come, or to be looked at: they come into stock in the unit that they left in. */
@Repository
@Order(5)
class ReturnsInUnits implements ProductUse {

    private static final String OPEN =
            """
            select l.sku, count(distinct r.id) from customer_return_line l join customer_return r on r.id = l.return_id
            where l.sku = any(?) and r.state in ('REQUESTED', 'AUTHORISED', 'RECEIVED')
            group by l.sku""";

    private final JdbcTemplate jdbc;

    ReturnsInUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Refusal> against(Collection<UnitChange> changes) {
        Map<String, Refusal> open = new HashMap<>();
        jdbc.query(
                OPEN,
                row -> {
                    UnitChange change = UnitChange.of(row.getString(1), changes);
                    open.put(change.sku(), change.refused("product.unit-returned", row.getString(2)));
                },
                (Object) changes.stream().map(UnitChange::sku).toArray(String[]::new));
        return open;
    }
}
