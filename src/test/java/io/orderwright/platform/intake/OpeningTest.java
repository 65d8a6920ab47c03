package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.checks.CheckResult.CheckOutcome;
import io.orderwright.platform.checks.InvariantChecker;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.history.PastOrders;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderSummary;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A company moves in: what was open goes on, what had ended is history, and nobody is asked or told again. */
@Tag("intake")
@RunningApplication
class OpeningTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private CreditControl credit;

    @Autowired
    private Billing billing;

    @Autowired
    private IncomingPayments payments;

    @Autowired
    private PastOrders history;

    @Autowired
    private OrderQueries orders;

    @Autowired
    private InvariantChecker checker;

    @Autowired
    private JdbcTemplate jdbc;

    private ImportClient ines;
    private String c;

    @BeforeEach
    void aCompany() {
        ines = new ImportClient(port, "ines");
        c = "M" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    private Map<String, String> set() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "customers.csv",
                "code,name,currency,phone,credit_grade,credit_limit\n%1$s,Acme,CNY,13800138000,B,20000\n".formatted(c));
        files.put("products.csv", "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,ZERO\n".formatted(c));
        files.put("stock.csv", "sku,quantity\n%1$s,100\n".formatted(c));
        files.put(
                "past-orders.csv",
                "order_id,customer,state,placed_on,ended_on,currency,sku,quantity,unit_price\n"
                        + "H1-%1$s,%1$s,CLOSED,2024-01-05,2024-01-12,CNY,%1$s,30,9\n".formatted(c)
                        + "H1-%1$s,,CLOSED,2024-01-05,2024-01-12,CNY,OLD-ONE,2,5\n".formatted(c)
                        + "H2-%1$s,%1$s,CANCELLED,2024-02-05,,CNY,%1$s,3,9\n".formatted(c));
        files.put(
                "opening-invoices.csv",
                "number,customer,issued_on,due_on,currency,gross,tax,open\nI1-%1$s,%1$s,2026-01-12,2026-02-11,CNY,1130,130,1000\n"
                        .formatted(c));
        files.put(
                "opening-receipts.csv",
                "reference,customer,received_on,currency,amount\nR1-%1$s,%1$s,2026-03-01,CNY,250.50\n".formatted(c));
        files.put(
                "opening-orders.csv",
                "order_id,customer,placed_on,requested_on,sku,quantity,delivered,unit_price\n"
                        + "O1-%1$s,%1$s,2026-05-05,2026-06-01,%1$s,50,20,9.50\n".formatted(c));
        return files;
    }

    @Test
    void whatIsOpenGoesOnAndWhatHasEndedIsHistory() {
        JsonNode done = ines.moveIn(set(), "2026-06-30", false);
        assertThat(done.get("state").asText()).as(errors(done)).isEqualTo("DONE");
        CreditPicture picture = credit.picture(c, "CNY");
        assertThat(picture.openOrders()).isEqualByComparingTo("285.00");
        assertThat(picture.receivables()).isEqualByComparingTo("1000.00");
        assertThat(picture.unallocated()).isEqualByComparingTo("250.50");
        assertThat(picture.limit()).isEqualByComparingTo("20000");
        assertThat(history.get("H1-" + c).lines()).hasSize(2);
        assertThat(history.get("H1-" + c).total().plain()).isEqualTo("280.00");
        assertThat(history.page(c, 0, 10)).extracting("number").containsExactly("H2-" + c, "H1-" + c);
        assertThat(billing.overdueDays(c)).isPositive();

        OrderSummary open = only();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> orders.facts(open.number()).state() == OrderState.TO_SHIP);
        assertThat(orders.get(open.number()).lines().get(0).reserved()).isEqualByComparingTo("30");
        assertThat(jdbc.queryForList(
                        "select topic || ' ' || state || ' ' || request_hash from effect where order_number = ? order by 1",
                        String.class,
                        open.number()))
                .as("neither ERP nor the customer is told again")
                .containsExactly("erp.post-sales-order DONE carried-over", "sms.order-confirmation DONE carried-over");
        assertThat(jdbc.queryForObject(
                        "select count(*) from approval_round where subject = ?", Long.class, open.number()))
                .isZero();
        agrees();

        JsonNode again = ines.moveIn(set(), "2026-06-30", false);
        assertThat(again.get("state").asText()).as(errors(again)).isEqualTo("DONE");
        again.get("files").forEach(file -> {
            assertThat(file.get("added").asInt()).as(file.toString()).isZero();
            assertThat(file.get("changed").asInt()).as(file.toString()).isZero();
        });
        assertThat(credit.picture(c, "CNY").exposure()).isEqualByComparingTo(picture.exposure());

        payments.receive(new ReceivePayment("P-" + c, c, null, "CNY", new BigDecimal("400.00")), "test", "fiona");
        assertThat(credit.picture(c, "CNY").receivables()).isEqualByComparingTo("600.00");
        agrees();
    }

    @Test
    void oneFaultAnywhereAndNothingIsWritten() {
        Map<String, String> files = set();
        files.put(
                "opening-receipts.csv",
                "reference,customer,received_on,currency,amount\nR1-%1$s,NOBODY-%1$s,2026-03-01,CNY,250.50\n"
                        .formatted(c));
        JsonNode done = ines.moveIn(files, "2026-06-30", false);
        assertThat(done.get("state").asText()).isEqualTo("REFUSED");
        assertThat(errors(done)).contains("order.customer-unknown").contains("NOBODY-" + c);
        assertThat(customers.find(c)).isEmpty();
        assertThat(history.page(c, 0, 10)).isEmpty();
        assertThat(orders.page(Long.MAX_VALUE, Set.of(), c, 10)).isEmpty();
    }

    @Test
    void aDryRunGoesAllTheWayAndLeavesNothing() {
        JsonNode done = ines.moveIn(set(), "2026-06-30", true);
        assertThat(done.get("state").asText()).as(errors(done)).isEqualTo("DONE");
        done.get("files").forEach(file -> assertThat(file.get("added").asInt())
                .as(file.toString())
                .isPositive());
        assertThat(customers.find(c)).isEmpty();
        assertThat(orders.page(Long.MAX_VALUE, Set.of(), c, 10)).isEmpty();
    }

    @Test
    void whatHappenedAfterTheDayIsNoPartOfIt() {
        JsonNode done = ines.moveIn(set(), "2026-03-31", false);
        assertThat(done.get("state").asText()).isEqualTo("REFUSED");
        assertThat(errors(done)).contains("intake.opening.after").contains("placed_on");
        Map<String, String> other = set();
        other.put("opening-invoices.csv", other.get("opening-invoices.csv").replace(",1000\n", ",1131\n"));
        assertThat(errors(ines.moveIn(other, "2026-06-30", false))).contains("intake.opening.open");
        assertThat(customers.find(c)).isEmpty();
    }

    @Test
    void onlyWhoMovesTheBooksInMovesIn() {
        assertThat(new ImportClient(port, "sally")
                        .sendSet(set(), "2026-06-30", true)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ines.upload("opening-invoices", "i.csv", "number\n1\n".getBytes(), true)
                        .statusCode())
                .isEqualTo(422);
        assertThat(ines.sendSet(Map.of("debts.csv", "a\n1\n"), "2026-06-30", true)
                        .body())
                .contains("debts.csv");
        assertThat(ines.sendSet(set(), "2999-01-01", true).statusCode()).isEqualTo(422);
    }

    private OrderSummary only() {
        List<OrderSummary> found = orders.page(Long.MAX_VALUE, Set.of(), c, 10);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void agrees() {
        List<String> invoices =
                jdbc.queryForList("select number from invoice where customer_code = ?", String.class, c);
        assertThat(checker.check().checks())
                .filteredOn(check -> check.outcome() == CheckOutcome.VIOLATED)
                .filteredOn(check -> check.violations().toString().contains(c)
                        || check.violations().toString().contains(only().number())
                        || check.violations().stream().anyMatch(one -> invoices.contains(one.subject())))
                .isEmpty();
    }

    private String errors(JsonNode set) {
        StringBuilder found = new StringBuilder(set.toString());
        set.get("files")
                .forEach(file ->
                        found.append('\n').append(file.get("kind").asText()).append(ines.errors(file)));
        return found.toString();
    }
}
