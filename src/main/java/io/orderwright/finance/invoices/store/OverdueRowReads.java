package io.orderwright.finance.invoices.store;

import io.orderwright.finance.invoices.records.OverdueRows.RowPayment;
import io.orderwright.finance.invoices.records.OverdueRows.UnpaidRow;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows that are overdue, and the allocations that paid some of them, in two statements however many. */
@Component
public class OverdueRowReads {

    /** A document that is due on one day is its own row. A deposit for which its order waits is not overdue. */
    private static final String ROWS =
            """
            select i.number, i.order_number, coalesce(r.row_no, 1) as row_no, i.customer_code, coalesce(r.due_on, i.due_on) as due_on,
                coalesce(r.gross, i.gross - i.carried) as asked,
                coalesce(r.gross - r.paid, i.gross - i.paid) as open, i.currency
            from invoice i left join invoice_row r on r.invoice_id = i.id
            where i.paid < i.gross and i.kind <> 'CREDIT' and i.due_on < ? and coalesce(r.due_on, i.due_on) < ?
                and coalesce(r.gross - r.paid, i.gross - i.paid) > 0
                and not %s and (?::text is null or i.customer_code = ?)
            order by i.customer_code, 5, i.number, 3"""
                    .formatted(OpenAmounts.AWAITED);

    private static final String PAYMENTS =
            """
            select a.invoice, coalesce(a.row_no, 1), a.allocated_at, a.amount, a.currency
            from allocation a
            where a.invoice = any(?) and a.reverses is null and not exists (
                select 1 from allocation u where u.invoice = a.invoice and u.reverses = a.entry_no)
            order by a.invoice, a.entry_no""";

    private final JdbcTemplate jdbc;
    private final CompanyCalendar calendar;

    OverdueRowReads(JdbcTemplate jdbc, CompanyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    private record PaidRow(String invoice, int rowNo) {}

    public List<UnpaidRow> dueBefore(LocalDate day, @Nullable String customer) {
        List<UnpaidRow> bare = jdbc.query(
                ROWS,
                (row, number) -> new UnpaidRow(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getDate(5).toLocalDate(),
                        Money.rounded(row.getBigDecimal(6), row.getString(8)),
                        Money.rounded(row.getBigDecimal(7), row.getString(8)),
                        List.of()),
                Date.valueOf(day),
                Date.valueOf(day),
                customer,
                customer);
        Map<PaidRow, List<RowPayment>> paid = payments(bare);
        return bare.stream()
                .map(row -> new UnpaidRow(
                        row.invoice(),
                        row.order(),
                        row.rowNo(),
                        row.customer(),
                        row.dueOn(),
                        row.asked(),
                        row.open(),
                        paid.getOrDefault(new PaidRow(row.invoice(), row.rowNo()), List.of())))
                .toList();
    }

    private Map<PaidRow, List<RowPayment>> payments(List<UnpaidRow> rows) {
        Map<PaidRow, List<RowPayment>> found = new HashMap<>();
        jdbc.query(
                PAYMENTS,
                row -> {
                    found.computeIfAbsent(new PaidRow(row.getString(1), row.getInt(2)), none -> new ArrayList<>())
                            .add(new RowPayment(
                                    calendar.dateOf(row.getTimestamp(3).toInstant()),
                                    Money.rounded(row.getBigDecimal(4), row.getString(5))));
                },
                (Object) rows.stream().map(UnpaidRow::invoice).distinct().toArray(String[]::new));
        return found;
    }

    public boolean isOf(String invoice, String customer) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from invoice where number = ? and customer_code = ? and kind <> 'CREDIT')",
                Boolean.class,
                invoice,
                customer));
    }
}
