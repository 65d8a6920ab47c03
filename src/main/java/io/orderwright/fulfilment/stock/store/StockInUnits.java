package io.orderwright.fulfilment.stock.store;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.sales.catalog.store.uses.CountedUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The books of stock have no unit of their own: what they hold of a product is meant in the product's. */
@Repository
@Order(1)
class StockInUnits extends CountedUse {

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

    StockInUnits(JdbcTemplate jdbc) {
        super(jdbc, KEPT, "product.unit-in-stock");
    }

    /** What is kept, reserved, waited for, still to come and wished for, and how many stocktakes count it. */
    @Override
    protected String[] standing(ResultSet row) throws SQLException {
        String[] standing = new String[6];
        for (int at = 0; at < 5; at++) {
            standing[at] = PlainNumber.of(row.getBigDecimal(at + 2));
        }
        standing[5] = row.getString(7);
        return standing;
    }
}
