package io.orderwright.finance.invoices.store;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.ageing.AgeBucket;
import io.orderwright.finance.invoices.ageing.AgeSums;
import io.orderwright.finance.invoices.ageing.OpenRow;
import io.orderwright.finance.invoices.ageing.OpenRowFilter;
import io.orderwright.finance.invoices.ageing.OpenRows;
import io.orderwright.finance.invoices.ageing.OpenRows.PlacedRow;
import io.orderwright.finance.invoices.ageing.Receivables;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open of documents, a page or the sums of it, each in one query. */
@Component
public class OpenRowReads {

    /** Documents of which something should have been paid: one of rows carries the day of its next open row. */
    public static final String OVERDUE = "select 1 from invoice i where i.paid < i.gross and i.kind <> 'CREDIT'"
            + " and i.due_on < :today and not " + OpenAmounts.AWAITED;

    private static final String OPEN =
            """
            with row_of as (
                select i.id, i.number, coalesce(r.row_no, 1) as row_no, i.kind, i.order_number, i.customer_code, i.currency,
                    %s as due_on, %s as open, %s as awaited
                from invoice i left join invoice_row r on r.invoice_id = i.id
                where i.paid < i.gross and i.kind <> 'CREDIT' and (:customer = '' or i.customer_code = :customer)
            ), open as (
                select *, case when awaited then 0 else greatest(cast(:today as date) - due_on, 0) end as days
                from row_of where open > 0
            )\s"""
                    .formatted(OpenAmounts.DUE_ON, OpenAmounts.OPEN, OpenAmounts.AWAITED);

    private static final String PAGE = OPEN
            + "select * from open where (:currency = '' or currency = :currency) and (not :overdue or days > 0)"
            + " and (:bucket = '' or :bucket = " + OpenAmounts.bucket("days") + ")"
            + " and (due_on, id, row_no) > (cast(:day as date), :id, :row) order by due_on, id, row_no limit :size";

    private static final String SUMS = OPEN
            + "select currency, " + OpenAmounts.bucket("days")
            + """
             as what, sum(open) from open group by 1, 2
            union all select currency, 'AWAITED', sum(open) from open where awaited group by 1
            union all select i.currency, 'CREDIT', sum(i.gross - i.paid) from invoice i
                where i.kind = 'CREDIT' and i.paid < i.gross and (:customer = '' or i.customer_code = :customer) group by 1
            union all select r.currency, 'WAITING', sum(r.amount - r.allocated - r.returned) from receipt r
                where r.allocated + r.returned < r.amount and (:customer = '' or r.customer_code = :customer) group by 1
            union all select i.currency, 'INVOICED', sum(case when i.kind = 'CREDIT' then -i.gross else i.gross end)
                from invoice i
                where i.issued_on > cast(:today as date) - %d and i.issued_on <= cast(:today as date)
                    and (:customer = '' or i.customer_code = :customer) group by 1"""
                    .formatted(OpenRows.SALES_DAYS);

    private final JdbcClient database;

    OpenRowReads(JdbcClient database) {
        this.database = database;
    }

    /** The row after which a page begins. */
    public record RowCursor(LocalDate day, long document, int row) {

        public static final RowCursor START = new RowCursor(LocalDate.of(1, 1, 1), 0, 0);
    }

    public List<PlacedRow> page(OpenRowFilter wanted, LocalDate today, RowCursor after, int size) {
        AgeBucket bucket = wanted.bucket();
        return database.sql(PAGE)
                .param("customer", wanted.customer())
                .param("today", Date.valueOf(today))
                .param("currency", wanted.currency())
                .param("overdue", wanted.overdue())
                .param("bucket", bucket == null ? "" : bucket.name())
                .param("day", Date.valueOf(after.day()))
                .param("id", after.document())
                .param("row", after.row())
                .param("size", size)
                .query((row, number) -> new PlacedRow(row(row, row.getString("customer_code")), row.getLong("id")))
                .list();
    }

    static OpenRow row(ResultSet row, String customer) throws SQLException {
        int late = row.getInt("days");
        return new OpenRow(
                row.getString("number"),
                row.getInt("row_no"),
                InvoiceKind.valueOf(row.getString("kind")),
                row.getString("order_number"),
                customer,
                row.getDate("due_on").toLocalDate(),
                late,
                AgeBucket.of(late),
                row.getBoolean("awaited"),
                Money.rounded(row.getBigDecimal("open"), row.getString("currency")));
    }

    /** @param customer whose; "" for all */
    public List<Receivables> receivables(String customer, LocalDate today) {
        Map<String, Map<String, Money>> sums = new TreeMap<>();
        database.sql(SUMS)
                .param("customer", customer)
                .param("today", Date.valueOf(today))
                .query(row -> {
                    sums.computeIfAbsent(row.getString(1), none -> new HashMap<>())
                            .put(row.getString(2), Money.rounded(row.getBigDecimal(3), row.getString(1)));
                });
        return sums.entrySet().stream()
                .filter(one -> one.getValue().values().stream().anyMatch(sum -> !sum.isZero()))
                .map(one -> receivables(one.getKey(), one.getValue()))
                .toList();
    }

    private static Receivables receivables(String currency, Map<String, Money> sums) {
        AgeSums open = ages(sums, currency);
        Money credit = money(sums, "CREDIT", currency);
        return new Receivables(
                currency,
                open,
                credit,
                money(sums, "WAITING", currency),
                money(sums, "AWAITED", currency),
                salesOutstanding(open.total().minus(credit), money(sums, "INVOICED", currency)));
    }

    private static @Nullable Integer salesOutstanding(Money open, Money invoiced) {
        return invoiced.isPositive()
                ? open.amount()
                        .multiply(BigDecimal.valueOf(OpenRows.SALES_DAYS))
                        .divide(invoiced.amount(), 0, RoundingMode.HALF_UP)
                        .intValue()
                : null;
    }

    /** What is not among the sums is 0. */
    static AgeSums ages(Map<String, Money> sums, String currency) {
        return AgeSums.of(bucket -> money(sums, bucket.name(), currency));
    }

    static Money money(Map<String, Money> sums, String what, String currency) {
        return sums.getOrDefault(what, Money.zero(currency));
    }
}
