package io.orderwright.finance.invoices.store;

import io.orderwright.finance.invoices.ageing.OpenRow;
import io.orderwright.finance.invoices.statements.AccountBalance;
import io.orderwright.finance.invoices.statements.AccountStatements.StatementPeriod;
import io.orderwright.finance.invoices.statements.EntryKind;
import io.orderwright.finance.invoices.statements.StatementLine;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What a customer's statement of account is made of, a query for each part. What is open at the end of a day that is over is
 * what is open now and what was paid since, so that days before these books began need no rows of their own.
 */
@Component
public class AccountEntryReads {

    /** What a line's place looks like: currency, day, documents before money, number. */
    public static final String PLACE = "[A-Z]{3}[0-9]{28}";

    /** All that changed what the customer owes until the end of the last day. */
    private static final String ENTRIES =
            """
            with entry as (
                select i.currency, i.issued_on as day, 1 as rank, i.id,
                    case when i.kind = 'CREDIT' and exists (
                        select 1 from invoice_correction c where c.credit_note = i.number and c.reason = 'EARLY_DISCOUNT'
                    ) then 'EARLY_DISCOUNT' else i.kind end as kind, i.number, nullif(i.order_number, i.number) as order_number, i.due_on,
                    case when i.kind = 'OPENING' then i.finance_document end as former,
                    case when i.kind = 'CREDIT' then -i.gross else i.gross - i.carried end as amount
                from invoice i
                where i.customer_code = :customer and i.issued_on <= :to and (i.carried = 0 or i.carried < i.gross)
                union all
                select r.currency, (r.received_at at time zone :zone)::date, 2, r.id, 'RECEIPT', r.external_id, r.order_number,
                    null, null, -r.amount
                from receipt r where r.customer_code = :customer and r.received_at < :end
                union all
                select m.currency, (m.booked_at at time zone :zone)::date, 3, m.id, m.kind, m.number, r.order_number, null,
                    null, m.amount
                from receipt_movement m join receipt r on r.id = m.receipt_id
                where m.customer_code = :customer and m.state in ('BOOKED', 'POSTED') and m.booked_at < :end
                union all
                select w.currency, (w.booked_at at time zone :zone)::date, 4, w.id,
                    case when coalesce(b.cause, w.cause) = 'BANK_CHARGE' then 'BANK_CHARGE' else 'WRITE_OFF' end, w.number,
                    nullif(w.order_number, w.invoice), null, null, case when w.takes_back is null then -w.amount else w.amount end
                from write_off w left join write_off b on b.number = w.takes_back
                where w.customer_code = :customer and w.state in ('BOOKED', 'POSTED') and w.booked_at < :end
            )\s""";

    private static final String LINES = ENTRIES
            + """
            select * from (
                select e.*, sum(amount) over (partition by currency order by day, rank, id) as balance,
                    (currency || to_char(day, 'YYYYMMDD') || rank || lpad(id::text, 19, '0')) collate "C" as place
                from entry e) placed
            where day >= :from and place > :after and (:debts or rank = 1)
            order by place limit :size""";

    private static final String TURNOVER = ENTRIES
            + """
            select currency, coalesce(sum(amount) filter (where day < :from), 0),
                coalesce(sum(amount) filter (where day >= :from and amount > 0), 0),
                -coalesce(sum(amount) filter (where day >= :from and amount < 0), 0),
                sum(amount), count(*) filter (where day >= :from)
            from entry group by currency order by currency""";

    private static final String OPEN =
            """
            with row_of as (
                select i.id, i.number, coalesce(r.row_no, 1) as row_no, i.kind, i.order_number, i.currency,
                    %s as due_on,
                    (%s or i.gate_opened_on > cast(:to as date)) as awaited,
                    %s + coalesce((
                        select sum(a.amount) from allocation a
                        where a.invoice = i.number and a.allocated_at >= :end and coalesce(a.row_no, 1) = coalesce(r.row_no, 1)
                    ), 0) as open
                from invoice i left join invoice_row r on r.invoice_id = i.id
                where i.customer_code = :customer and i.kind <> 'CREDIT' and i.issued_on <= :to and (:past or i.paid < i.gross)
            ), open as (
                select *, case when awaited then 0 else greatest(cast(:to as date) - due_on, 0) end as days from row_of where open > 0
            )\s"""
                    .formatted(OpenAmounts.DUE_ON, OpenAmounts.AWAITED, OpenAmounts.OPEN);

    private static final String OPEN_ROWS =
            OPEN + "select *, count(*) over () as every from open order by due_on, id, row_no limit :size";

    /** What documents ask for by age, what is left of credit notes, and what waits of money. */
    private static final String POSITION = OPEN
            + "select currency, "
            + OpenAmounts.bucket("days")
            + """
             as what, sum(open) from open group by 1, 2
            union all
            select i.currency, 'CREDIT', sum(i.gross - i.paid + coalesce((
                select sum(a.amount) from allocation a where a.credit_note = i.number and a.allocated_at >= :end), 0))
            from invoice i
            where i.customer_code = :customer and i.kind = 'CREDIT' and i.issued_on <= :to and (:past or i.paid < i.gross)
            group by i.currency
            union all
            select r.currency, 'WAITING', sum(r.amount - r.allocated
                + coalesce((select sum(a.amount) from allocation a where a.receipt_id = r.id and a.allocated_at >= :end), 0)
                - coalesce((
                    select sum(m.amount) from receipt_movement m
                    where m.receipt_id = r.id and m.state in ('BOOKED', 'POSTED') and m.booked_at < :end), 0))
            from receipt r
            where r.customer_code = :customer and r.received_at < :end and (:past or r.allocated < r.amount)
            group by r.currency""";

    private final JdbcClient database;
    private final CompanyCalendar calendar;

    AccountEntryReads(JdbcClient database, CompanyCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** @param all how many there are, also those that were not asked for */
    public record OpenRows(List<OpenRow> rows, int all) {}

    /** @param debts whether money is among them, and the balance after each */
    public List<StatementLine> lines(String customer, StatementPeriod days, boolean debts, String after, int size) {
        return until(LINES, customer, days.to())
                .param("from", Date.valueOf(days.from()))
                .param("zone", calendar.zone().getId())
                .param("debts", debts)
                .param("after", after)
                .param("size", size)
                .query((row, number) -> line(row, debts))
                .list();
    }

    private static StatementLine line(ResultSet row, boolean debts) throws SQLException {
        String currency = row.getString("currency");
        Date due = row.getDate("due_on");
        return new StatementLine(
                row.getString("place"),
                row.getDate("day").toLocalDate(),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("former"),
                row.getString("order_number"),
                due == null ? null : due.toLocalDate(),
                Money.rounded(row.getBigDecimal("amount"), currency),
                debts ? Money.rounded(row.getBigDecimal("balance"), currency) : null);
    }

    /** Rows of documents that were open at the end of the day, the first due first. */
    public OpenRows open(String customer, LocalDate day, int size) {
        int[] every = {0};
        List<OpenRow> found = past(until(OPEN_ROWS, customer, day), day)
                .param("size", size)
                .query((row, number) -> {
                    every[0] = row.getInt("every");
                    return OpenRowReads.row(row, customer);
                })
                .list();
        return new OpenRows(found, every[0]);
    }

    /** In each currency in which there has ever been anything. */
    public List<AccountBalance> balances(String customer, StatementPeriod days) {
        Map<String, Map<String, Money>> position = position(customer, days.to());
        return until(TURNOVER, customer, days.to())
                .param("from", Date.valueOf(days.from()))
                .param("zone", calendar.zone().getId())
                .query((row, number) -> balance(row, position))
                .list();
    }

    private static AccountBalance balance(ResultSet row, Map<String, Map<String, Money>> position) throws SQLException {
        String currency = row.getString(1);
        Map<String, Money> parts = position.getOrDefault(currency, Map.of());
        return new AccountBalance(
                currency,
                Money.rounded(row.getBigDecimal(2), currency),
                Money.rounded(row.getBigDecimal(3), currency),
                Money.rounded(row.getBigDecimal(4), currency),
                Money.rounded(row.getBigDecimal(5), currency),
                row.getInt(6),
                OpenRowReads.ages(parts, currency),
                OpenRowReads.money(parts, "CREDIT", currency),
                OpenRowReads.money(parts, "WAITING", currency));
    }

    private Map<String, Map<String, Money>> position(String customer, LocalDate day) {
        Map<String, Map<String, Money>> found = new HashMap<>();
        past(until(POSITION, customer, day), day).query(row -> {
            found.computeIfAbsent(row.getString(1), none -> new HashMap<>())
                    .put(row.getString(2), Money.rounded(row.getBigDecimal(3), row.getString(1)));
        });
        return found;
    }

    private StatementSpec until(String query, String customer, LocalDate day) {
        return database.sql(query)
                .param("customer", customer)
                .param("to", Date.valueOf(day))
                .param("end", Timestamp.from(calendar.startOf(day.plusDays(1))));
    }

    /** What is paid by now may have been open on a day that is over. */
    private StatementSpec past(StatementSpec query, LocalDate day) {
        return query.param("past", day.isBefore(calendar.today()));
    }
}
