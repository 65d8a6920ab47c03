package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import java.math.BigDecimal;
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

    private final JdbcTemplate jdbc;

    ExpectedLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the reference is closed for this SKU, by an expectation or by goods that were booked under it. */
    public boolean expect(ExpectReceipt asked, String by, Instant now) {
        return update(asked) || insert(asked, by, now);
    }

    private boolean update(ExpectReceipt asked) {
        return jdbc.update(
                        """
                        update expected_receipt set quantity = ?, due_on = ?, confirmed = ?
                        where reference = ? and sku = ? and warehouse = ? and state = 'OPEN' and received < ?""",
                        asked.quantity(),
                        Date.valueOf(asked.dueOn()),
                        asked.confirmed(),
                        asked.reference(),
                        asked.sku(),
                        StockLedger.MAIN,
                        asked.quantity())
                == 1;
    }

    private boolean insert(ExpectReceipt asked, String by, Instant now) {
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

    /** Whether goods may be booked against it: it exists, and nobody said that it will not come. Holds its row. */
    public boolean receivable(String reference, String sku, String warehouse) {
        String find =
                """
                select 1 from expected_receipt
                where reference = ? and sku = ? and warehouse = ? and state <> 'CANCELLED' for update""";
        return !jdbc.queryForList(find, reference, sku, warehouse).isEmpty();
    }

    /** What was expected, and what of it has come with this. */
    public record Progress(BigDecimal expected, BigDecimal received, boolean confirmed) {}

    /** So much more of it has come; it is closed when all has. */
    public Progress arrived(String reference, String sku, String warehouse, BigDecimal quantity) {
        return jdbc.query(
                        """
                        update expected_receipt set received = received + ?,
                            state = case when received + ? >= quantity then 'RECEIVED' else state end
                        where reference = ? and sku = ? and warehouse = ? returning quantity, received, confirmed""",
                        (row, number) -> new Progress(row.getBigDecimal(1), row.getBigDecimal(2), row.getBoolean(3)),
                        quantity,
                        quantity,
                        reference,
                        sku,
                        warehouse)
                .get(0);
    }

    /** An expectation that was closed. */
    public record Closed(String reference, String sku) {}

    /** Closes the expectation, if it was open. What has come of it has come. */
    public Optional<Closed> cancel(long id) {
        String cancel =
                """
                update expected_receipt set state = case when received > 0 then 'RECEIVED' else 'CANCELLED' end
                where id = ? and state = 'OPEN' returning reference, sku""";
        return jdbc.query(cancel, (row, number) -> new Closed(row.getString(1), row.getString(2)), id).stream()
                .findFirst();
    }

    /** As {@link #cancel(long)}. */
    public Optional<Closed> cancel(String reference, String sku) {
        String find = "select id from expected_receipt where reference = ? and sku = ? and warehouse = ?";
        return jdbc.queryForList(find, Long.class, reference, sku, StockLedger.MAIN).stream()
                .findFirst()
                .flatMap(this::cancel);
    }

    public boolean awaited(String reference) {
        return !jdbc.queryForList(
                        "select 1 from expected_receipt where reference = ? and state = 'OPEN' limit 1", reference)
                .isEmpty();
    }

    public Optional<ExpectedReceipt> find(String reference, String sku, LocalDate today) {
        return jdbc
                .query(
                        "select * from expected_receipt where reference = ? and sku = ? and warehouse = ?",
                        (row, number) -> view(row, today),
                        reference,
                        sku,
                        StockLedger.MAIN)
                .stream()
                .findFirst();
    }

    public Optional<ExpectedReceipt> find(long id, LocalDate today) {
        return jdbc.query("select * from expected_receipt where id = ?", (row, number) -> view(row, today), id).stream()
                .findFirst();
    }

    public List<ExpectedReceipt> page(LocalDate afterDay, long afterId, int size, LocalDate today) {
        return jdbc.query(
                """
                select * from expected_receipt where state = 'OPEN' and (due_on, id) > (?, ?)
                order by due_on, id limit ?""",
                (row, number) -> view(row, today),
                Date.valueOf(afterDay),
                afterId,
                size);
    }

    public List<ExpectedReceipt> of(String sku, LocalDate today) {
        return jdbc.query(
                "select * from expected_receipt where sku = ? and state = 'OPEN' order by due_on, id",
                (row, number) -> view(row, today),
                sku);
    }

    public List<ExpectedReceipt> under(String reference, LocalDate today) {
        return jdbc.query(
                "select * from expected_receipt where reference = ? and state <> 'CANCELLED' order by sku, id",
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
                row.getBigDecimal("quantity"),
                due,
                row.getBoolean("confirmed"),
                state,
                row.getBigDecimal("received"),
                row.getString("entered_by"),
                state == ExpectedReceipt.ReceiptState.OPEN && due.isBefore(today));
    }
}
