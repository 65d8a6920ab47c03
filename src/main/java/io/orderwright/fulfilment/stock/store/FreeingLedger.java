package io.orderwright.fulfilment.stock.store;

import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Parts of reservations and back-orders that are given back. Always inside the transaction of a caller who holds their stock. */
@Repository
public class FreeingLedger {

    private final JdbcTemplate jdbc;

    FreeingLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept for a line, for one delivery or for none yet. */
    public record KeptShare(String delivery, Quantity quantity) {}

    public void hold(List<String> skus) {
        jdbc.queryForList(
                "select 1 from stock_item where sku = any (?) and warehouse = ? order by sku for update",
                skus.toArray(String[]::new),
                StockLedger.MAIN);
    }

    /**
     * What is set aside for no delivery comes first.
     *
     * @param unit the line's
     */
    public List<KeptShare> kept(String orderNumber, int lineNo, String unit) {
        return jdbc.query(
                """
                select delivery, quantity from stock_reservation
                where order_number = ? and line_no = ? and state = 'OPEN' order by delivery for update""",
                (row, number) -> new KeptShare(row.getString(1), Quantity.of(row.getBigDecimal(2), unit)),
                orderNumber,
                lineNo);
    }

    /** The line waits for so much less. */
    public void unmiss(String orderNumber, int lineNo, BigDecimal less) {
        one(orderNumber, jdbc.update(StockStatements.LACK_LESS, less, orderNumber, lineNo, less));
    }

    /** So much of it is free again. */
    public void free(String orderNumber, int lineNo, String sku, String delivery, BigDecimal less) {
        one(orderNumber, jdbc.update(StockStatements.GIVE_BACK, less, less, less, orderNumber, lineNo, delivery, less));
        one(orderNumber, jdbc.update(StockStatements.TAKE_RESERVED, less, sku, StockLedger.MAIN));
    }

    private static void one(String orderNumber, int changed) {
        if (changed != 1) {
            throw new IllegalStateException("what is kept for " + orderNumber + " is not what it says");
        }
    }
}
