package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.warehouses.TransferStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.checks.CheckResult.CheckOutcome;
import io.orderwright.platform.checks.InvariantChecker;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.history.PastOrders;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderSummary;
import java.math.BigDecimal;
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
    private Warehouses warehouses;

    @Autowired
    private StockControl stockControl;

    @Autowired
    private FileKinds kinds;

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
        assertThat(picture.openOrders()).isEqualTo(Money.parse("285.00 CNY"));
        assertThat(picture.receivables()).isEqualTo(Money.parse("1000.00 CNY"));
        assertThat(picture.unallocated()).isEqualTo(Money.parse("250.50 CNY"));
        assertThat(picture.limit()).isEqualTo(Money.parse("20000 CNY"));
        assertThat(history.get("H1-" + c).lines()).hasSize(2);
        assertThat(history.get("H1-" + c).total().plain()).isEqualTo("280.00");
        assertThat(history.page(c, 0, 10)).extracting("number").containsExactly("H2-" + c, "H1-" + c);
        assertThat(billing.overdueDays(c)).isPositive();

        OrderSummary open = only();
        Awaitility.await().until(() -> orders.facts(open.number()).state() == OrderState.TO_SHIP);
        assertThat(orders.get(open.number()).lines().get(0).reserved().amount()).isEqualByComparingTo("30");
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

        payments.receive(
                new ReceivePayment("P-" + c, c, null, "CNY", new SaidNumber(new BigDecimal("400.00"))),
                "test",
                "fiona");
        assertThat(credit.picture(c, "CNY").receivables()).isEqualTo(Money.parse("600.00 CNY"));
        agrees();
    }

    @Test
    void stockIsOpenedWarehouseByWarehouse() {
        String w = "W" + c.substring(1);
        warehouses.open(new Warehouse(w, "Second"), "wendy");
        Map<String, String> files = set();
        files.remove("stock.csv");
        files.put("product-packs.csv", "sku,pack,pieces\n%1$s,box,5\n".formatted(c));
        String rows = "sku,warehouse,quantity,unit,safety\n%1$s,,%2$s,,\n%1$s,%3$s,4,box,3\n";
        files.put("opening-stock.csv", rows.formatted(c, "100", w));
        JsonNode done = ines.moveIn(files, "2026-06-30", false);
        assertThat(done.get("state").asText()).as(errors(done)).isEqualTo("DONE");
        assertThat(onHand("MAIN")).isEqualByComparingTo("100");
        assertThat(onHand(w)).as("4 boxes of 5").isEqualByComparingTo("20");
        agrees();

        Map<String, String> stock = new TreeMap<>(Map.of("opening-stock.csv", rows.formatted(c, "90", w)));
        JsonNode checked = ines.moveIn(stock, "2026-06-30", true);
        assertThat(ines.json("/api/v1/imports/" + checked.at("/files/0/id").asLong() + "/changes")
                        .toString())
                .contains("\"before\":\"100\"", "\"after\":\"90\"");
        assertThat(onHand("MAIN")).as("only checked").isEqualByComparingTo("100");
        assertThat(ines.moveIn(stock, "2026-06-30", false)
                        .at("/files/0/changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(onHand("MAIN")).isEqualByComparingTo("90");
        assertThat(ines.moveIn(stock, "2026-06-30", false).at("/files/0/same").asInt())
                .isEqualTo(2);
        refusedStock(rows.formatted(c, "29", w), "stock.opening-bound");
        refusedStock(rows.formatted(c, "90", "NO-" + w), "stock.warehouse-unknown");
        ines.bringIn("stock", "sku,quantity\n" + c + ",90\n");
        assertThat(onHand("MAIN")).as("both kinds of file mean one book").isEqualByComparingTo("90");
        assertThat(exported()).contains(c + ",MAIN,90,,0", c + "," + w + ",20,,3");

        warehouses.transfer(new TransferStock("T-" + c, c, "MAIN", w, BigDecimal.ONE), "wendy");
        refusedStock(rows.formatted(c, "100", w), "stock.moved-since");
        Map<String, String> all = new TreeMap<>(
                Map.of("opening-stock.csv", "sku,warehouse,quantity,unit,safety\n" + String.join("\n", exported())));
        JsonNode again = ines.moveIn(all, "2026-06-30", false);
        assertThat(again.get("state").asText()).as(errors(again)).isEqualTo("DONE");
        assertThat(again.at("/files/0/same").asInt()).isEqualTo(2);
        agrees();
    }

    @Test
    void whatCannotLieThereIsSaidInItsCell() {
        StringBuilder file = new StringBuilder("sku,quantity,safety\nX-1,-1,\nX-2,9999999999999,\nX-3,1,-2\n");
        for (int one = 4; one < 700; one++) {
            file.append("X-").append(one).append(",1,\n");
        }
        JsonNode read = ines.moveIn(Map.of("opening-stock.csv", file + "X-4,2,\n"), "2026-06-30", true);
        assertThat(cells(read))
                .containsExactlyInAnyOrder(
                        "2 quantity intake.rule.DecimalMin",
                        "3 quantity intake.rule.Digits",
                        "4 safety intake.rule.DecimalMin",
                        "701 sku intake.repeated");

        Map<String, String> files = set();
        files.keySet().removeIf(name -> name.startsWith("opening") || name.equals("stock.csv"));
        files.put("product-packs.csv", "sku,pack,pieces\n%1$s,pallet,100000\n".formatted(c));
        files.put(
                "opening-stock.csv",
                "sku,warehouse,quantity,unit,safety\n%1$s,,1.5,,\n%1$s,NO-%1$s,1,,0.5\nX-%1$s,,1,,\n".formatted(c));
        assertThat(cells(ines.moveIn(files, "2026-06-30", true)))
                .containsExactlyInAnyOrder(
                        "2 quantity reference.quantity-whole",
                        "3 warehouse stock.warehouse-unknown",
                        "3 safety reference.quantity-whole",
                        "4 sku intake.product-unknown");
        for (String[] wrong : new String[][] {
            {"99999999,pallet", "2 quantity reference.quantity-large"}, {"1,crate", "2 unit pack.unknown"}
        }) {
            files.put("opening-stock.csv", "sku,quantity,unit\n" + c + "," + wrong[0] + "\n");
            assertThat(cells(ines.moveIn(files, "2026-06-30", true))).containsExactly(wrong[1]);
        }
    }

    /** What no column can keep would otherwise end the whole set, and nobody is told by which cell. */
    @Test
    void whatIsTooLargeToKeepIsSaidInItsCell() {
        String large = "9".repeat(26);
        Map<String, String> files = set();
        files.computeIfPresent("past-orders.csv", (name, rows) -> rows.replace(",30,9\n", "," + large + ",9\n")
                .replace(",2,5\n", ",999999999,99999\n"));
        files.computeIfPresent("opening-invoices.csv", (name, rows) -> rows.replace(",1130,", "," + large + ","));
        files.computeIfPresent("opening-receipts.csv", (name, rows) -> rows.replace(",250.50", "," + large));
        files.computeIfPresent("opening-orders.csv", (name, rows) -> rows.replace(",50,", "," + large + ","));
        files.computeIfPresent("stock.csv", (name, rows) -> rows.replace(",100\n", "," + large + "\n"));
        assertThat(cells(ines.moveIn(files, "2026-06-30", true)))
                .containsExactlyInAnyOrder(
                        "2 quantity intake.rule.Digits",
                        "2 quantity intake.rule.Digits",
                        "2 unit_price intake.rule.Digits",
                        "3 unit_price intake.rule.Digits",
                        "2 gross intake.rule.Digits",
                        "2 amount intake.rule.Digits",
                        "2 quantity intake.rule.Digits");
    }

    /** What is wrong with the set, as line, column and code. */
    private List<String> cells(JsonNode set) {
        assertThat(set.get("state").asText()).as(errors(set)).isEqualTo("REFUSED");
        List<String> cells = new java.util.ArrayList<>();
        set.get("files").forEach(file -> ines.errors(file)
                .forEach(error -> cells.add(error.get("line").asText() + " "
                        + error.get("column").asText() + " " + error.get("code").asText())));
        return cells;
    }

    private void refusedStock(String rows, String code) {
        JsonNode refused = ines.moveIn(new TreeMap<>(Map.of("opening-stock.csv", rows)), "2026-06-30", false);
        assertThat(refused.get("state").asText()).isEqualTo("REFUSED");
        assertThat(errors(refused)).contains(code);
    }

    private BigDecimal onHand(String warehouse) {
        return stockControl.of(List.of(c), warehouse).get(c).onHand().amount();
    }

    /** What the export says of this company's goods. */
    private List<String> exported() {
        List<String> rows = new java.util.ArrayList<>();
        ((KnownRecords) kinds.of(ImportKind.OPENING_STOCK)).each(cells -> {
            if (cells[0].equals(c)) {
                rows.add(String.join(",", cells));
            }
        });
        return rows;
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
