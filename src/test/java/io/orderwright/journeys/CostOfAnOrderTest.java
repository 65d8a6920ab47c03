package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.bench.counted.CostOfOrder;
import io.orderwright.bench.counted.RecordedDataSource;
import io.orderwright.bench.counted.Transaction;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a plain order of three lines costs from its placing until it is paid and closed: statements, commits and index
 * entries of its own transactions, exactly. They may not become more. Who is responsible stands in
 * {@code target/cost-of-an-order.txt}; what {@code bench} counts beside it in docs/performance.md.
 */
class CostOfAnOrderTest extends Business {

    /** What it cost when it was last made cheaper: whoever makes it cheaper again lowers these. */
    private static final int STATEMENTS = 203;

    private static final int COMMITS = 10;
    private static final int INDEX_ENTRIES = 389;

    private static final int WARM = 2;
    private static final int COUNTED = 7;

    @Autowired
    RecordedDataSource database;

    @Test
    void aPlainOrderCostsNoMoreThanItDid() throws IOException, SQLException {
        String customer = goodCustomer();
        List<String> goods = List.of(goods("10.00", 500), goods("20.00", 500), goods("30.00", 500));
        for (int i = 0; i < WARM; i++) {
            toItsEnd(customer, goods);
        }
        roomOnPages();
        List<String> numbers = new ArrayList<>();
        List<Transaction> transactions;
        database.start();
        try {
            for (int i = 0; i < COUNTED; i++) {
                database.part(i);
                numbers.add(toItsEnd(customer, goods));
            }
        } finally {
            transactions = database.stop();
        }
        Map<String, Integer> indexes = indexes();
        List<CostOfOrder> costs = IntStream.range(0, COUNTED)
                .mapToObj(i -> costOf(numbers.get(i), i, transactions, indexes))
                .toList();
        Path told = Files.writeString(
                Path.of("target", "cost-of-an-order.txt"),
                costs.stream().map(CostOfOrder::toString).collect(Collectors.joining("\n")) + "\n\n"
                        + Collections.min(costs).responsible());
        assertThat(least(costs, CostOfOrder::statements))
                .as("statements, see " + told)
                .isBetween(STATEMENTS / 2L, (long) STATEMENTS);
        assertThat(least(costs, CostOfOrder::commits))
                .as("commits, see " + told)
                .isBetween(COMMITS / 2L, (long) COMMITS);
        assertThat(least(costs, CostOfOrder::indexEntries))
                .as("index entries, see " + told)
                .isBetween(INDEX_ENTRIES / 2L, (long) INDEX_ENTRIES);
    }

    /** A page in which there is room for a row and not for its next version would cost this order new index entries. */
    private void roomOnPages() throws SQLException {
        try (Connection connection = database.unrecorded().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(
                    "vacuum full act_ru_execution, act_ru_variable, act_ru_event_subscr, act_ru_ext_task, act_hi_actinst");
        }
    }

    /**
     * Each figure of the order in which no accident added to it: what is kept for some seconds is read anew for one or
     * the other of them, and an update whose page happens to be full gets new index entries where it needs none.
     */
    private static long least(List<CostOfOrder> costs, ToLongFunction<CostOfOrder> figure) {
        return costs.stream().mapToLong(figure).min().orElseThrow();
    }

    /** Its own are those of whoever places, ships and pays it, and those of other threads in which it is named. */
    private CostOfOrder costOf(String number, int part, List<Transaction> all, Map<String, Integer> indexes) {
        String client = Thread.currentThread().getName();
        Set<String> ids = idsOf(number);
        return CostOfOrder.of(all, one -> one.thread().equals(client) ? one.part() == part : one.names(ids), indexes);
    }

    /** Nothing here asks through what is recorded, but for what the order itself asks. */
    private String toItsEnd(String customer, List<String> goods) {
        JdbcTemplate unrecorded = new JdbcTemplate(database.unrecorded());
        String number = place(customer, line(goods.get(0), 2), line(goods.get(1), 3), line(goods.get(2), 4));
        comesTo(unrecorded, "select count(*) from sales_order where state = 'TO_SHIP' and number = ?", number);
        ships(number);
        comesTo(unrecorded, "select count(*) from invoice where state = 'POSTED' and order_number = ?", number);
        BigDecimal gross = Objects.requireNonNull(unrecorded.queryForObject(
                "select gross from invoice where order_number = ?", BigDecimal.class, number));
        payments.receive(
                new ReceivePayment("BANK-" + number, customer, number, "CNY", new SaidNumber(gross)), "bank", "fiona");
        comesTo(unrecorded, "select count(*) from sales_order where state = 'CLOSED' and number = ?", number);
        return number;
    }

    private static void comesTo(JdbcTemplate unrecorded, String question, String number) {
        await().alias(number + ": " + question)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Objects.equals(unrecorded.queryForObject(question, Long.class, number), 1L));
    }

    /** Its number, and its process by which the engine names it. */
    private Set<String> idsOf(String number) {
        Set<String> ids = new HashSet<>(
                jdbc.queryForList("select id_ from act_hi_procinst where business_key_ = ?", String.class, number));
        ids.add(number);
        return ids;
    }

    /** One of ranges of pages has no entry for a row. */
    private Map<String, Integer> indexes() {
        Map<String, Integer> found = new HashMap<>();
        jdbc.query(
                """
                select i.indrelid::regclass::text, count(*)
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
                where m.amname <> 'brin' group by i.indrelid""",
                row -> {
                    found.put(row.getString(1), row.getInt(2));
                });
        return found;
    }
}
