package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Warehouses, blocked stock, transfers, safety stock. Always inside the caller's transaction. */
@Repository
public class KeepingLedger {

    private final JdbcTemplate jdbc;

    KeepingLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Goods to be blocked; with a negative quantity to be freed. */
    public record Block(String reference, String sku, String warehouse, Quantity quantity, String reason) {}

    public List<Warehouse> warehouses() {
        return jdbc.query(
                "select code, name from warehouse order by code <> 'MAIN', code",
                (row, number) -> new Warehouse(row.getString(1), row.getString(2)));
    }

    public boolean known(String warehouse) {
        return !jdbc.queryForList("select 1 from warehouse where code = ?", warehouse)
                .isEmpty();
    }

    /** False when there is one of this code. */
    public boolean open(Warehouse warehouse, String by, Instant now) {
        return jdbc.update(
                        "insert into warehouse (code, name, opened_by, opened_at) values (?, ?, ?, ?) on conflict do nothing",
                        warehouse.code(),
                        warehouse.name(),
                        by,
                        Timestamp.from(now))
                == 1;
    }

    /** False when the reference was used for the SKU before. */
    public boolean write(Block block, String by, Instant now) {
        return jdbc.update(
                        """
                        insert into stock_blocking (reference, sku, warehouse, quantity, reason, done_by, done_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        block.reference(),
                        block.sku(),
                        block.warehouse(),
                        block.quantity().amount(),
                        block.reason(),
                        by,
                        Timestamp.from(now))
                == 1;
    }

    /** What was written under the block's reference, for comparing a repeated one. */
    public BigDecimal written(Block block) {
        String query = "select quantity from stock_blocking where reference = ? and sku = ? and warehouse = ?";
        return jdbc.queryForList(query, BigDecimal.class, block.reference(), block.sku(), block.warehouse()).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The most that may still be blocked of a SKU for other reasons than this: all that was blocked for them, but never more than was
     * blocked in all at any time since. Whoever frees some does not say for which reason it had been blocked.
     */
    public BigDecimal blockedOtherwise(String sku, String warehouse, String reason) {
        return jdbc.queryForObject(
                """
                with written as (
                    select id, quantity, case when quantity > 0 and reason <> ? then quantity else 0 end as other
                    from stock_blocking where sku = ? and warehouse = ?
                ), running as (
                    select other, sum(quantity) over (order by id) - sum(other) over (order by id) as beyond from written)
                select coalesce(sum(other) + least(min(beyond), 0), 0) from running""",
                BigDecimal.class,
                reason,
                sku,
                warehouse);
    }

    /** False when so much is not there that is neither reserved nor blocked, or to be freed and not blocked. */
    public boolean block(Block block) {
        return jdbc.update(
                        StockStatements.BLOCK,
                        block.quantity().amount(),
                        block.sku(),
                        block.warehouse(),
                        block.quantity().amount(),
                        block.quantity().amount())
                == 1;
    }

    /** Holds a SKU's rows of both warehouses, in the order of their codes, so that two transfers cannot wait for each other. */
    public void hold(String sku, String one, String other) {
        jdbc.queryForList(
                "select 1 from stock_item where sku = ? and warehouse in (?, ?) order by warehouse for update",
                sku,
                one,
                other);
    }

    /** False when so much is not available there. */
    public boolean take(String sku, String warehouse, BigDecimal quantity) {
        return jdbc.update(StockStatements.TAKE, quantity, sku, warehouse, quantity) == 1;
    }

    public void safety(String sku, String warehouse, BigDecimal quantity) {
        jdbc.update(StockStatements.SAFETY, quantity, sku, warehouse);
    }
}
