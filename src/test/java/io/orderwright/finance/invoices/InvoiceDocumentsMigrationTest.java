package io.orderwright.finance.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.checks.CheckResult.CheckOutcome;
import io.orderwright.platform.checks.sql.SqlCheck;
import io.orderwright.platform.checks.sql.SqlChecks;
import io.orderwright.platform.ground.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The books of 0.1, with orders in every state that has invoices or money, become documents and allocations; no sum moves. */
@Tag("money")
class InvoiceDocumentsMigrationTest {

    /** Figures that pages, API and checks show, asked of both schemas. */
    private static final List<String> FIGURES = List.of(
            "select customer_code, currency, count(*), sum(net), sum(tax), sum(gross), sum(paid), sum(gross - paid) from invoice"
                    + " group by 1, 2 order by 1, 2",
            "select number, order_number, gross, paid, due_on, finance_document from invoice order by number",
            "select customer_code, currency, sum(amount), sum(allocated), sum(amount - allocated) from receipt"
                    + " group by 1, 2 order by 1, 2",
            "select customer_code, min(due_on) from invoice where paid < gross group by 1 order by 1",
            "select count(*) from invoice where paid < gross and due_on < date '2026-11-28'",
            "select customer_code, open_orders, receivables, unallocated from credit_account order by customer_code",
            "select order_number, amount, open_order, receivable, state from credit_commitment order by order_number");

    /** What is asked of money; the checks that need the engine's tables are not. */
    private static final Set<String> CHECKS = Set.of(
            "receipts-and-invoices",
            "receipt-bounds",
            "invoice-of-order",
            "invoice-lines",
            "invoiced-quantities",
            "documents-linked",
            "allocations-agree",
            "books-append-only",
            "invoices-posted",
            "papers-once",
            "exposure-recomputed",
            "commitment-of-order",
            "commitment-agrees");

    @TempDir
    static Path folder;

    private static EmbeddedDatabase server;
    private static JdbcTemplate jdbc;
    private static Map<String, List<Map<String, Object>>> before;
    private static long orders;

    @BeforeAll
    static void migrate() {
        server = EmbeddedDatabase.start(folder);
        jdbc = new JdbcTemplate(new DriverManagerDataSource(server.url()));
        upTo("89");
        books();
        before = figures();
        upTo("latest");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void upTo(String version) {
        Flyway.configure()
                .dataSource(jdbc.getDataSource())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static Map<String, List<Map<String, Object>>> figures() {
        Map<String, List<Map<String, Object>>> figures = new LinkedHashMap<>();
        FIGURES.forEach(sql -> figures.put(sql, jdbc.queryForList(sql)));
        return figures;
    }

    /** Named after what they show; amounts include 13 % of tax. */
    private static void books() {
        order("closed", "ANKE", "CLOSED", "LINE", "100.00");
        invoice("closed", "100.00", "2026-10-01", "V-1");
        receipt("ANKE", "closed", "100.00", "100.00");

        order("partly", "ANKE", "SHIPPED", "LINE", "50.00", "30.00");
        invoice("partly", "60.00", "2026-10-05", "V-2");
        receipt("ANKE", "partly", "25.00", "25.00");
        receipt("ANKE", "partly", "35.00", "35.00");

        order("issued", "ANKE", "SHIPPED", "LINE", "70.00");
        invoice("issued", "0", "2027-01-05", null);

        order("paid-before-booked", "ANKE", "SHIPPED", "LINE", "20.00");
        invoice("paid-before-booked", "20.00", "2027-01-05", null);
        receipt("ANKE", "paid-before-booked", "20.00", "20.00");

        // Money without an order paid the oldest first, across two invoices, and 5.00 wait.
        order("oldest", "BOHAI", "CLOSED", "LINE", "40.00");
        invoice("oldest", "40.00", "2026-09-01", "V-3");
        order("younger", "BOHAI", "SHIPPED", "LINE", "60.00");
        invoice("younger", "45.00", "2026-11-01", "V-4");
        receipt("BOHAI", null, "25.00", "25.00");
        receipt("BOHAI", null, "50.00", "50.00");
        receipt("BOHAI", "younger", "10.00", "10.00");
        order("open", "BOHAI", "TO_SHIP", "LINE", "33.00");
        receipt("BOHAI", null, "5.00", "0");

        // Prepaid with too much, of which 7.50 wait; one waits for the rest of its money.
        order("prepaid", "CITIC", "CLOSED", "LINE", "90.00");
        invoice("prepaid", "90.00", "2026-10-09", "V-5");
        receipt("CITIC", "prepaid", "97.50", "90.00");
        order("waiting", "CITIC", "WAITING_FOR_PAYMENT", "LINE", "80.00");
        receipt("CITIC", "waiting", "30.00", "0");

        order("documents", "DALIAN", "SHIPPED", "DOCUMENT", "0.33", "0.33", "0.33");
        invoice("documents", "0", "2027-01-06", "V-6");
        order("free", "DALIAN", "CLOSED", "LINE", "0.00");
        invoice("free", "0", "2026-10-10", "V-7");
        order("cancelled", "DALIAN", "CANCELLED", "LINE", "11.00");
        accounts();
    }

    private static void order(String number, String customer, String state, String rounding, String... lines) {
        boolean left = Set.of("SHIPPED", "CLOSED").contains(state);
        long id = ++orders;
        jdbc.update(
                """
                insert into sales_order (id, version, number, customer_code, customer_name, tier, currency, tax_included, rounding,
                    net, tax, gross, state, source, external_id, request_hash, payment_terms_days, prepaid, placed_by, placed_at)
                values (?, 0, ?, ?, 'x', 'KEY', 'CNY', true, ?, 0, 0, 0, ?, 'test', ?, 'x', 30, false, 'sally', '2026-09-01')""",
                id,
                number,
                customer,
                rounding,
                state,
                number);
        for (int line = 1; line <= lines.length; line++) {
            jdbc.update(
                    """
                    insert into order_line (id, order_id, line_no, sku, name, unit, unit_price, discount, tax_rate, net, tax, gross,
                        ordered, reserved, back_ordered, shipped, delivered, invoiced, cancelled)
                    select ?, ?, ?, 'S', 'S', 'pc', a / 2, 0, 0.13, round(a / 1.13, 2), a - round(a / 1.13, 2), a,
                        2, 0, 0, q, q, q, 0 from (select ?::numeric as a, ?::numeric as q) asked""",
                    id * 10 + line,
                    id,
                    line,
                    lines[line - 1],
                    left ? 2 : 0);
        }
        // A line of which nothing is wanted any more is there all the same.
        jdbc.update(
                "insert into order_line select ?, order_id, 9, sku, name, unit, unit_price, discount, tax_rate, 0, 0, 0, 0, 0, 0, 0,"
                        + " 0, 0, delivered * 0 from order_line where order_id = ? and line_no = 1",
                id * 10 + 9,
                id);
        jdbc.update(
                """
                update sales_order o set net = l.net, gross = l.gross, tax = l.gross - l.net
                from (select case when ? = 'LINE' then sum(net) else round(sum(gross) / 1.13, 2) end as net, sum(gross) as gross
                    from order_line where order_id = ?) l where o.id = ?""",
                rounding,
                id,
                id);
        String commitment =
                switch (state) {
                    case "CANCELLED" -> "CANCELLED";
                    case "WAITING_FOR_PAYMENT" -> "PENDING";
                    default -> "OPEN";
                };
        jdbc.update(
                """
                insert into credit_commitment (order_number, customer_code, currency, amount, open_order, receivable, state, answer,
                    answered_at) select number, customer_code, 'CNY', gross, case when ? = 'OPEN' then gross else 0 end, 0, ?,
                    'APPROVE', placed_at from sales_order where id = ?""",
                commitment,
                commitment,
                id);
    }

    private static void invoice(String order, String paid, String dueOn, String document) {
        jdbc.update(
                """
                insert into invoice (id, version, number, order_number, customer_code, currency, net, tax, gross, paid, issued_on,
                    due_on, finance_document)
                select id, 1, 'IN-2026-' || lpad(id::text, 8, '0'), number, customer_code, currency, net, tax, gross, ?::numeric,
                    ?::date - 30, ?::date, ? from sales_order where number = ?""",
                paid,
                dueOn,
                dueOn,
                document,
                order);
        if (document != null) {
            jdbc.update(
                    "insert into effect (key, topic, order_number, seq, state, request_hash, request, response)"
                            + " values (? || ':externalPostInvoice:1', 'finance.post-invoice', ?, 1, 'DONE', 'x', '{}', '{}')",
                    order,
                    order);
        }
        // As 0.1 kept it: a receivable from the booking on, or from the first money.
        if (document != null || !paid.equals("0")) {
            jdbc.update(
                    """
                    update credit_commitment c set open_order = 0, receivable = i.gross - i.paid,
                        state = case when i.paid = i.gross then 'SETTLED' else 'INVOICED' end
                    from invoice i where i.order_number = c.order_number and c.order_number = ?""",
                    order);
        }
    }

    private static void receipt(String customer, String order, String amount, String allocated) {
        jdbc.update(
                """
                insert into receipt (id, source, external_id, request_hash, customer_code, order_number, currency, amount, allocated,
                    received_by, received_at)
                select n, 'api', 'R-' || n, 'x', ?, ?, 'CNY', ?::numeric, ?::numeric, 'fiona', timestamptz '2026-10-01' + n * interval '1 day'
                from (select count(*) + 1 as n from receipt) next""",
                customer,
                order,
                amount,
                allocated);
    }

    private static void accounts() {
        jdbc.update(
                """
                insert into credit_account (customer_code, version, grade, currency, credit_limit, open_orders, receivables, unallocated)
                select customer_code, 0, 'A', 'CNY', 1000, sum(open_order), sum(receivable), coalesce((select sum(amount - allocated)
                    from receipt r where r.customer_code = c.customer_code), 0) from credit_commitment c group by customer_code""");
    }

    @Test
    void everyFigureIsWhatItWas() {
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void everyCheckOfMoneyHolds() {
        List<SqlCheck> asked = SqlChecks.ALL.stream()
                .filter(check -> CHECKS.contains(check.id()))
                .toList();
        assertThat(asked).hasSize(CHECKS.size());
        asked.forEach(
                check -> assertThat(check.run(jdbc)).as(check.id()).satisfies(result -> assertThat(result.outcome())
                        .as("%s", result)
                        .isEqualTo(CheckOutcome.HOLDS)));
    }

    @Test
    void everyInvoiceIsTheFinalOneInTheStateItWasIn() {
        assertThat(jdbc.queryForList(
                        "select order_number || ' ' || state || ' ' || entries from invoice order by order_number",
                        String.class))
                .containsExactly(
                        "closed SETTLED 1",
                        "documents POSTED 0",
                        "free SETTLED 0",
                        "issued ISSUED 0",
                        "oldest SETTLED 2",
                        "paid-before-booked ISSUED 1",
                        "partly POSTED 2",
                        "prepaid SETTLED 1",
                        "younger POSTED 2");
        assertThat(jdbc.queryForList("select distinct kind || part_no from invoice", String.class))
                .containsExactly("FINAL1");
        assertThat(jdbc.queryForObject(
                        "select count(*) from invoice where posted_under <> order_number", Integer.class))
                .isZero();
    }

    @Test
    void moneyWithoutAnOrderPaidTheOldestFirst() {
        assertThat(jdbc.queryForList(
                        "select i.order_number || ' ' || r.external_id || ' ' || a.amount || ' ' || a.allocated_by from allocation a"
                                + " join invoice i on i.number = a.invoice join receipt r on r.id = a.receipt_id"
                                + " where i.customer_code = 'BOHAI' order by i.due_on, a.entry_no",
                        String.class))
                .containsExactly(
                        "oldest R-5 25.00 fiona",
                        "oldest R-6 15.00 fiona",
                        "younger R-6 35.00 fiona",
                        "younger R-7 10.00 fiona");
    }

    /** Three lines of 0.33: 0.87 by line, 0.88 by document. */
    @Test
    void linesMakeADocumentThatIsRoundedAsAWhole() {
        assertThat(jdbc.queryForList(
                        "select l.order_line || ' ' || l.quantity || ' ' || l.unit || ' ' || l.net || '+' || l.tax || '=' || l.gross from invoice_line l"
                                + " join invoice i on i.id = l.invoice_id where i.order_number = 'documents' order by l.line_no",
                        String.class))
                .containsExactly("1 2.000 pc 0.30+0.03=0.33", "2 2.000 pc 0.29+0.04=0.33", "3 2.000 pc 0.29+0.04=0.33");
    }

    @Test
    void whatIsWrittenIsNeitherChangedNorDeleted() {
        for (String statement : List.of(
                "update allocation set amount = amount + 1",
                "delete from allocation",
                "truncate allocation cascade",
                "update invoice_line set net = net",
                "delete from invoice_line",
                "truncate invoice_line")) {
            assertThatThrownBy(() -> jdbc.execute(statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("added, never changed");
        }
    }

    /** Two that count the same documents before them cannot both be kept. */
    @Test
    void twoDocumentsAtTheSameMomentAreNotBothKept() {
        assertThatThrownBy(
                        () -> jdbc.update(
                                """
                        insert into invoice (id, version, number, order_number, customer_code, currency, net, tax, gross, paid, issued_on,
                            due_on, kind, part_no, state, posted_under, entries)
                        select id + 1000, 0, 'IN-2026-00001000', order_number, customer_code, currency, net, tax, gross, 0, issued_on,
                            due_on, 'PART', 1, 'ISSUED', 'IN-2026-00001000', 0 from invoice where order_number = 'closed'"""))
                .hasMessageContaining("invoice_part");
    }

    @Test
    void anAllocationIsUndoneOnce() {
        String undo =
                """
                insert into allocation (invoice, entry_no, receipt_id, amount, currency, reverses, reason, allocated_by, allocated_at)
                select invoice, ?, receipt_id, - amount, currency, entry_no, 'wrong order', 'fiona', now() from allocation
                where invoice = (select number from invoice where order_number = 'closed') and entry_no = 1""";
        jdbc.execute((java.sql.Connection connection) -> {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(undo)) {
                statement.setInt(1, 2);
                assertThat(statement.executeUpdate()).isEqualTo(1);
                statement.setInt(1, 3);
                assertThatThrownBy(statement::executeUpdate).hasMessageContaining("allocation_reversed");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return null;
        });
    }
}
