package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.opening.StockOpening;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What lies where, and whether anything but its opening has moved there. Always inside the caller's transaction. */
@Repository
public class OpeningLedger {

    private static final String ALL = "select sku, warehouse, on_hand, safety from stock_item";

    private final JdbcTemplate jdbc;

    OpeningLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A SKU's stock in a warehouse, which nobody else changes until the transaction ends.
     *
     * @param bound what of it is reserved or blocked
     */
    public record HeldStock(BigDecimal onHand, BigDecimal bound, BigDecimal safety) {}

    /** @throws IllegalStateException when the SKU has no row there */
    public HeldStock hold(String sku, String warehouse) {
        return jdbc
                .query(
                        """
                        select on_hand, reserved + blocked, safety from stock_item
                        where sku = ? and warehouse = ? for update""",
                        (row, number) ->
                                new HeldStock(row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3)),
                        sku,
                        warehouse)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(sku + " has no stock row in " + warehouse));
    }

    public Optional<StockOpening> find(String sku, String warehouse) {
        return jdbc
                .query(ALL + " where sku = ? and warehouse = ?", (row, number) -> opening(row), sku, warehouse)
                .stream()
                .findFirst();
    }

    public List<StockOpening> page(String afterSku, String afterWarehouse, int size) {
        return jdbc.query(
                ALL
                        + " where (sku collate \"C\", warehouse collate \"C\") > (?, ?) and (on_hand > 0 or safety > 0)"
                        + " order by sku collate \"C\", warehouse collate \"C\" limit ?",
                (row, number) -> opening(row),
                afterSku,
                afterWarehouse,
                size);
    }

    /** Whether anything but an opening is in the book. */
    public boolean movedOtherwise(String sku, String warehouse) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from stock_movement where sku = ? and warehouse = ? and kind <> 'START')",
                Boolean.class,
                sku,
                warehouse));
    }

    /** How often it was opened. */
    public int opened(String sku, String warehouse) {
        Integer times = jdbc.queryForObject(
                "select count(*) from stock_movement where sku = ? and warehouse = ? and kind = 'START'",
                Integer.class,
                sku,
                warehouse);
        return times == null ? 0 : times;
    }

    private static StockOpening opening(ResultSet row) throws SQLException {
        return new StockOpening(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4));
    }
}
