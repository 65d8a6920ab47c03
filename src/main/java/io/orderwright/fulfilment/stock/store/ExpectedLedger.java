package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.domain.GoodsExpectation;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.platform.kernel.Quantity;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Goods on their way. Always inside the caller's transaction; an expectation that is closed stays as it is. */
@Repository
public class ExpectedLedger {

    /** With the unit of its product. */
    private static final String SELECT = "select e.*, p.unit from expected_receipt e join product p on p.sku = e.sku ";

    private final JdbcTemplate jdbc;

    ExpectedLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The expectation under a reference, held until the transaction ends. */
    public Optional<GoodsExpectation> hold(String reference, String sku, String warehouse) {
        return held(
                SELECT + "where e.reference = ? and e.sku = ? and e.warehouse = ? for update of e",
                reference,
                sku,
                warehouse);
    }

    /** As above, by its id. */
    public Optional<GoodsExpectation> hold(long id) {
        return held(SELECT + "where e.id = ? for update of e", id);
    }

    private Optional<GoodsExpectation> held(String select, Object... named) {
        return jdbc.query(select, (row, number) -> new GoodsExpectation(view(row, LocalDate.MIN)), named).stream()
                .findFirst();
    }

    /** As it stands now. */
    public void keep(GoodsExpectation held) {
        ExpectedReceipt expected = held.view();
        jdbc.update(
                """
                update expected_receipt set quantity = ?, due_on = ?, confirmed = ?, received = ?, state = ?
                where id = ?""",
                expected.quantity().amount(),
                Date.valueOf(expected.dueOn()),
                expected.confirmed(),
                expected.received().amount(),
                expected.state().name(),
                expected.id());
    }

    /** False where goods that nobody expected were booked under the reference, or somebody entered it this moment. */
    public boolean open(ExpectReceipt asked, String by, Instant now) {
        return jdbc.update(
                        """
                        insert into expected_receipt
                            (reference, sku, warehouse, quantity, due_on, confirmed, state, entered_by, entered_at)
                        select ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?
                        where not exists (select 1 from stock_movement
                            where reference = ? and sku = ? and warehouse = ? and kind = 'RECEIPT')
                        on conflict do nothing""",
                        asked.reference(),
                        asked.sku(),
                        StockLedger.MAIN,
                        asked.quantity(),
                        Date.valueOf(asked.dueOn()),
                        asked.confirmed(),
                        by,
                        Timestamp.from(now),
                        asked.reference(),
                        asked.sku(),
                        StockLedger.MAIN)
                == 1;
    }

    /** What was said of it when the company moved in, as a fingerprint. */
    public void carried(ExpectReceipt asked, String content) {
        jdbc.update(
                "update expected_receipt set carried_content = ? where reference = ? and sku = ? and warehouse = ?",
                content,
                asked.reference(),
                asked.sku(),
                StockLedger.MAIN);
    }

    /** As above; empty where it was entered here, or is not known. */
    public Optional<String> carriedContent(String reference, String sku) {
        return jdbc
                .queryForList(
                        """
                        select carried_content from expected_receipt
                        where reference = ? and sku = ? and warehouse = ? and carried_content is not null""",
                        String.class,
                        reference,
                        sku,
                        StockLedger.MAIN)
                .stream()
                .findFirst();
    }

    /** False, and some may be left, where something of them has come or was cancelled. */
    public boolean remove(String reference) {
        int all = jdbc.queryForList("select 1 from expected_receipt where reference = ? for update", reference)
                .size();
        return jdbc.update(
                        "delete from expected_receipt where reference = ? and state = 'OPEN' and received = 0",
                        reference)
                == all;
    }

    public boolean awaited(String reference) {
        return !jdbc.queryForList(
                        "select 1 from expected_receipt where reference = ? and state = 'OPEN' limit 1", reference)
                .isEmpty();
    }

    public Optional<ExpectedReceipt> find(String reference, String sku, LocalDate today) {
        return jdbc
                .query(
                        SELECT + "where e.reference = ? and e.sku = ? and e.warehouse = ?",
                        (row, number) -> view(row, today),
                        reference,
                        sku,
                        StockLedger.MAIN)
                .stream()
                .findFirst();
    }

    public Optional<ExpectedReceipt> find(long id, LocalDate today) {
        return jdbc.query(SELECT + "where e.id = ?", (row, number) -> view(row, today), id).stream()
                .findFirst();
    }

    public List<ExpectedReceipt> page(LocalDate afterDay, long afterId, int size, LocalDate today) {
        return jdbc.query(
                SELECT + "where e.state = 'OPEN' and (e.due_on, e.id) > (?, ?) order by e.due_on, e.id limit ?",
                (row, number) -> view(row, today),
                Date.valueOf(afterDay),
                afterId,
                size);
    }

    public List<ExpectedReceipt> of(String sku, LocalDate today) {
        return jdbc.query(
                SELECT + "where e.sku = ? and e.state = 'OPEN' order by e.due_on, e.id",
                (row, number) -> view(row, today),
                sku);
    }

    public List<ExpectedReceipt> under(String reference, LocalDate today) {
        return jdbc.query(
                SELECT + "where e.reference = ? and e.state <> 'CANCELLED' order by e.sku, e.id",
                (row, number) -> view(row, today),
                reference);
    }

    private static ExpectedReceipt view(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        ExpectedReceipt.ReceiptState state = ExpectedReceipt.ReceiptState.valueOf(row.getString("state"));
        return new ExpectedReceipt(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("sku"),
                Quantity.of(row.getBigDecimal("quantity"), row.getString("unit")),
                due,
                row.getBoolean("confirmed"),
                state,
                Quantity.of(row.getBigDecimal("received"), row.getString("unit")),
                row.getString("entered_by"),
                state == ExpectedReceipt.ReceiptState.OPEN && due.isBefore(today));
    }
}
