package io.orderwright.fulfilment.stock.store;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The books of stock have no unit of their own: what they hold of a product is meant in the product's. */
@Repository
@Order(1)
class StockInUnits implements ProductUse {

    private static final String KEPT =
            """
            select a.sku, i.on_hand, i.reserved, b.waiting, e.coming, i.safety, t.takes from unnest(?) as a (sku)
            cross join lateral (
                select coalesce(sum(on_hand), 0) as on_hand, coalesce(sum(reserved), 0) as reserved,
                    coalesce(sum(safety), 0) as safety
                from stock_item where sku = a.sku) i
            cross join lateral (
                select coalesce(sum(quantity), 0) as waiting from back_order where sku = a.sku and quantity > 0) b
            cross join lateral (
                select coalesce(sum(greatest(quantity - received, 0)), 0) as coming from expected_receipt
                where sku = a.sku and state = 'OPEN') e
            cross join lateral (
                select count(*) as takes from stock_take s where s.state in ('OPEN', 'ASKED')
                    and exists (select 1 from stock_count c where c.take_id = s.id and c.sku = a.sku)) t
            where i.on_hand > 0 or i.safety > 0 or b.waiting > 0 or e.coming > 0 or t.takes > 0""";

    private final JdbcTemplate jdbc;

    StockInUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Refusal> against(Collection<UnitChange> changes) {
        Map<String, Refusal> kept = new HashMap<>();
        jdbc.query(
                KEPT,
                row -> {
                    UnitChange change = UnitChange.of(row.getString(1), changes);
                    kept.put(
                            change.sku(),
                            change.refused(
                                    "product.unit-in-stock",
                                    PlainNumber.of(row.getBigDecimal(2)),
                                    PlainNumber.of(row.getBigDecimal(3)),
                                    PlainNumber.of(row.getBigDecimal(4)),
                                    PlainNumber.of(row.getBigDecimal(5)),
                                    PlainNumber.of(row.getBigDecimal(6)),
                                    row.getString(7)));
                },
                (Object) changes.stream().map(UnitChange::sku).toArray(String[]::new));
        return kept;
    }
}
