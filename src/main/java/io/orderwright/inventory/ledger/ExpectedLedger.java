package io.orderwright.inventory.ledger;

import io.orderwright.inventory.ExpectReceipt;
import io.orderwright.inventory.ExpectedReceipt;
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
        return jdbc.update(
                        """
                        insert into expected_receipt as e
                            (reference, sku, warehouse, quantity, due_on, confirmed, state, entered_by, entered_at)
                        select ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?
                        where not exists (select 1 from stock_movement
                            where reference = ? and sku = ? and warehouse = ? and kind = 'RECEIPT')
                        on conflict (reference, sku, warehouse) do update
                            set quantity = excluded.quantity, due_on = excluded.due_on, confirmed = excluded.confirmed
                            where e.state = 'OPEN'""",
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

    /** The reference of the expectation, if it was open. */
    public Optional<String> cancel(long id) {
        String cancel =
                "update expected_receipt set state = 'CANCELLED' where id = ? and state = 'OPEN' returning reference";
        return jdbc.queryForList(cancel, String.class, id).stream().findFirst();
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

    private static ExpectedReceipt view(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        ExpectedReceipt.State state = ExpectedReceipt.State.valueOf(row.getString("state"));
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
                state == ExpectedReceipt.State.OPEN && due.isBefore(today));
    }
}
