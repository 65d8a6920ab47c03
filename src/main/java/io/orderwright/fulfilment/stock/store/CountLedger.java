package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.counts.StockCount;
import io.orderwright.fulfilment.stock.counts.StockTakeView;
import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.fulfilment.stock.domain.StockTake;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stock takes and their counts. A count is never changed: a further one of the same SKU takes its place. */
@Repository
public class CountLedger {

    private static final String LAST_COUNTS =
            """
            select distinct on (c.sku) c.sku, c.book, c.counted, c.counted - c.book as difference, c.counted_by,
                c.counted_at, c.count_no, p.unit
            from stock_count c join product p on p.sku = c.sku where c.take_id = ?""";

    private final JdbcTemplate jdbc;

    CountLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is no such warehouse. */
    public boolean open(StockTake opened) {
        StockTakeView take = opened.view();
        return jdbc.update(
                        """
                        insert into stock_take (id, number, warehouse, state, opened_by, opened_at)
                        select ?, ?, code, 'OPEN', ?, ? from warehouse where code = ?""",
                        take.id(),
                        take.number(),
                        take.openedBy(),
                        Timestamp.from(take.openedAt()),
                        take.warehouse())
                == 1;
    }

    public Optional<StockTakeView> find(String number) {
        return jdbc.query("select * from stock_take where number = ?", (row, count) -> view(row), number).stream()
                .findFirst();
    }

    /** Finds it and holds it: who counts and who releases come one after the other. */
    public Optional<StockTake> hold(String number) {
        return jdbc
                .query(
                        "select * from stock_take where number = ? for update",
                        (row, count) -> StockTake.kept(view(row)),
                        number)
                .stream()
                .findFirst();
    }

    public List<StockTakeView> page(long before, int size) {
        return jdbc.query(
                "select * from stock_take where id < ? order by id desc limit ?",
                (row, count) -> view(row),
                before,
                size);
    }

    /** Keeps the count beside what the books say now; the SKU's row is held meanwhile. */
    public void count(StockTake take, String sku, BigDecimal counted, String by, Instant now) {
        List<BigDecimal> book = jdbc.queryForList(
                "select on_hand from stock_item where sku = ? and warehouse = ? for update",
                BigDecimal.class,
                sku,
                take.warehouse());
        jdbc.update(
                """
                insert into stock_count (take_id, sku, count_no, book, counted, counted_by, counted_at)
                select ?, ?, coalesce(max(count_no), 0) + 1, ?, ?, ?, ?
                from stock_count where take_id = ? and sku = ?""",
                take.id(),
                sku,
                book.isEmpty() ? BigDecimal.ZERO : book.get(0),
                counted,
                by,
                Timestamp.from(now),
                take.id(),
                sku);
    }

    /** The last count of each SKU in the order of the SKU, after this one. */
    public List<StockCount> counts(long take, String afterSku, int size) {
        return jdbc.query(
                LAST_COUNTS + " and c.sku > ? order by c.sku, c.count_no desc limit ?",
                (row, count) -> new StockCount(
                        row.getString(1),
                        Quantity.signed(row.getBigDecimal(2), row.getString(8)),
                        Quantity.of(row.getBigDecimal(3), row.getString(8)),
                        Quantity.signed(row.getBigDecimal(4), row.getString(8)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getInt(7)),
                take,
                afterSku,
                size);
    }

    public boolean counted(long take, String person) {
        return !jdbc.queryForList(
                        "select 1 from stock_count where take_id = ? and counted_by = ? limit 1", take, person)
                .isEmpty();
    }

    /** Who counted last; nobody where nothing was counted. */
    public Optional<String> lastCounter(long take) {
        return jdbc
                .queryForList(
                        "select counted_by from stock_count where take_id = ? order by counted_at desc limit 1",
                        String.class,
                        take)
                .stream()
                .findFirst();
    }

    /** As it stands now. */
    public void keep(StockTake kept) {
        StockTakeView take = kept.view();
        jdbc.update(
                """
                update stock_take set state = ?, asked_by = ?, other_person = ?, closed_by = ?, closed_at = ?
                where id = ?""",
                take.state().name(),
                take.askedBy(),
                take.otherPerson(),
                take.closedBy(),
                take.closedAt() == null ? null : Timestamp.from(take.closedAt()),
                take.id());
    }

    /** Ids of the stock takes that this person has released since a moment, although he had counted in them. */
    public List<Long> bookedAlone(String by, Instant since) {
        return jdbc.queryForList(
                """
                select t.id from stock_take t
                where t.closed_by = ? and t.closed_at >= ? and t.state = 'RELEASED' and not t.other_person
                    and exists (select 1 from stock_count c where c.take_id = t.id and c.counted_by = t.closed_by)""",
                Long.class,
                by,
                Timestamp.from(since));
    }

    /** False when fewer would be there than are reserved and blocked. */
    public boolean adjust(String sku, String warehouse, BigDecimal difference) {
        return jdbc.update(StockStatements.ADJUST, difference, sku, warehouse, difference) == 1;
    }

    private static StockTakeView view(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new StockTakeView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("warehouse"),
                StockTakeState.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("asked_by"),
                row.getString("closed_by"),
                closed == null ? null : closed.toInstant(),
                row.getBoolean("other_person"));
    }
}
