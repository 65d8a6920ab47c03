package io.orderwright.fulfilment.stock.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What lies where, and whether anything but its opening has moved there. Always inside the caller's transaction. */
@Repository
public class OpeningLedger {

    private final JdbcTemplate jdbc;

    OpeningLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of which something lies in the warehouse or is kept back there, after this one. */
    public List<String> skus(String warehouse, String after, int size) {
        return jdbc.queryForList(
                """
                select sku from stock_item
                where warehouse = ? and sku collate "C" > ? and (on_hand > 0 or safety > 0)
                order by sku collate "C" limit ?""",
                String.class,
                warehouse,
                after,
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

    /** Whether a stock take that has not ended has counted it: its difference is booked against what the book said then. */
    public boolean beingCounted(String sku, String warehouse) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (
                    select from stock_count c join stock_take t on t.id = c.take_id
                    where c.sku = ? and t.warehouse = ? and t.state in ('OPEN', 'ASKED'))""",
                Boolean.class,
                sku,
                warehouse));
    }

    /** Whether goods were ever blocked, counted or expected there, which the book itself does not say. */
    public boolean toldOf(String sku, String warehouse) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select from stock_blocking where sku = ? and warehouse = ?)
                    or exists (select from expected_receipt where sku = ? and warehouse = ?)
                    or exists (select from stock_count c join stock_take t on t.id = c.take_id
                        where c.sku = ? and t.warehouse = ?)""",
                Boolean.class,
                sku,
                warehouse,
                sku,
                warehouse,
                sku,
                warehouse));
    }

    /** A book in which nothing but openings stands is as if it had never been. */
    public void remove(String sku, String warehouse) {
        jdbc.update(StockStatements.FORGET_OPENING, sku, warehouse);
        jdbc.update(StockStatements.FORGET_ITEM, sku, warehouse);
    }

    /** What its openings make together; absent where the newest of them is not of this day. */
    public Optional<BigDecimal> openedOn(String sku, String warehouse, String day) {
        return jdbc
                .queryForList(
                        """
                        select sum(quantity) from stock_movement
                        where sku = ? and warehouse = ? and kind = 'START'
                        having (array_agg(reference order by id desc))[1] in (?, ? || ' / ' || count(*))""",
                        BigDecimal.class,
                        sku,
                        warehouse,
                        day,
                        day)
                .stream()
                .findFirst();
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
}
