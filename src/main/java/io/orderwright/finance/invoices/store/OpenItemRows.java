package io.orderwright.finance.invoices.store;

import io.orderwright.finance.invoices.discounts.DiscountOffer;
import io.orderwright.finance.invoices.exchange.HomeValues;
import io.orderwright.finance.invoices.records.OpenItems.EarlyAmount;
import io.orderwright.finance.invoices.records.OpenItems.OpenItem;
import io.orderwright.finance.invoices.records.OpenItems.ReceivedMoney;
import io.orderwright.finance.invoices.records.OpenItems.RefundedMoney;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** What is open and what came in, for many lines of a bank at once. */
@Component
public class OpenItemRows {

    private static final String OPEN =
            """
            select number, order_number, customer_code, due_on, gross - paid as open, currency, issued_on, discount_until,
                case when discount_until is not null and not exists (
                    select 1 from invoice_correction c
                    where c.invoice = invoice.number and c.reason = 'EARLY_DISCOUNT' and c.state not in ('DECLINED', 'WITHDRAWN')
                        and c.taken_back_by is null
                ) then discount_percent end as discount,
                case when discount_until is not null then gross - (
                    select coalesce(sum(n.gross), 0) from invoice n
                    where n.order_number = invoice.order_number and n.corrects = invoice.number and n.kind = 'CREDIT'
                ) + (
                    select coalesce(sum(d.gross), 0) from invoice_correction t join invoice d on d.number = t.taken_back_by
                    where t.invoice = invoice.number
                ) end as asked,
                case when row_count > 1 then (
                    select r.gross - r.paid from invoice_row r
                    where r.invoice_id = invoice.id and r.paid < r.gross order by r.due_on, r.row_no limit 1
                ) end as due_next
            from invoice
            where paid < gross and kind <> 'CREDIT' and\s""";

    /** Who reports money; the key of receipts begins with it. */
    private static final String[] SOURCES = {"api", "bank", "desk", "opening"};

    private final JdbcTemplate jdbc;
    private final HomeValues values;

    OpenItemRows(JdbcTemplate jdbc, HomeValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    public List<OpenItem> named(Collection<String> numbers) {
        String[] keys = numbers.toArray(String[]::new);
        return jdbc.query(
                OPEN + "(number = any(?) or order_number = any(?)) order by due_on, id", this::item, keys, keys);
    }

    /** What settles which of these documents early; absent where nothing does. */
    public Map<String, EarlyAmount> early(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, EarlyAmount> found = new HashMap<>();
        jdbc.query(
                OPEN + "number = any(?)",
                (RowCallbackHandler) row -> {
                    EarlyAmount early = early(row, Money.rounded(row.getBigDecimal(5), row.getString(6)));
                    if (early != null) {
                        found.put(row.getString(1), early);
                    }
                },
                (Object) numbers.toArray(String[]::new));
        return found;
    }

    public List<OpenItem> owedBy(Collection<String> customers) {
        return jdbc.query(OPEN + "customer_code = any(?) order by due_on, id", this::item, (Object)
                customers.toArray(String[]::new));
    }

    public List<ReceivedMoney> received(Collection<String> references) {
        return jdbc.query(
                """
                select id, external_id, customer_code, amount, currency from receipt
                where source = any(?) and external_id = any(?) order by id""",
                OpenItemRows::received,
                SOURCES,
                references.toArray(String[]::new));
    }

    public List<ReceivedMoney> whole(Collection<Long> receipts) {
        return jdbc.query(
                """
                select id, external_id, customer_code, amount, currency from receipt r
                where id = any(?) and returned = 0
                    and not exists (select 1 from receipt_movement m where m.receipt_id = r.id and m.state = 'ASKED') order by id""",
                OpenItemRows::received,
                (Object) receipts.toArray(Long[]::new));
    }

    public Set<String> dropped(Collection<String> movements) {
        return Set.copyOf(jdbc.queryForList(
                "select number from receipt_movement where number = any(?) and state in ('DECLINED', 'WITHDRAWN')",
                String.class,
                (Object) movements.toArray(String[]::new)));
    }

    private static ReceivedMoney received(ResultSet row, int number) throws SQLException {
        return new ReceivedMoney(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Money.rounded(row.getBigDecimal(4), row.getString(5)));
    }

    public List<RefundedMoney> refunded(Collection<Money> amounts) {
        return jdbc.query(
                """
                select m.number, m.reference, m.customer_code, m.amount, m.currency
                from receipt_movement m join unnest(?::numeric[], ?::text[]) as wanted (amount, currency)
                    on wanted.amount = m.amount and wanted.currency = m.currency
                where m.kind in ('REFUND', 'BOUNCE') and m.state in ('BOOKED', 'POSTED') order by m.id""",
                (row, number) -> new RefundedMoney(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Money.rounded(row.getBigDecimal(4), row.getString(5))),
                amounts.stream().map(Money::amount).toArray(BigDecimal[]::new),
                amounts.stream().map(Money::code).toArray(String[]::new));
    }

    private OpenItem item(ResultSet row, int number) throws SQLException {
        Money open = Money.rounded(row.getBigDecimal(5), row.getString(6));
        BigDecimal next = row.getBigDecimal("due_next");
        return new OpenItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getDate(4).toLocalDate(),
                open,
                values.abroad(open, row.getDate(7).toLocalDate()).orElse(null),
                early(row, open),
                next == null ? open : Money.rounded(next, open.code()));
    }

    private static @Nullable EarlyAmount early(ResultSet row, Money open) throws SQLException {
        BigDecimal percent = row.getBigDecimal("discount");
        if (percent == null) {
            return null;
        }
        LocalDate until = row.getDate("discount_until").toLocalDate();
        Money payable = new DiscountOffer(new Percent(percent), until)
                .payable(open, Money.rounded(row.getBigDecimal("asked"), open.code()), until);
        return payable == null ? null : new EarlyAmount(payable, until);
    }
}
