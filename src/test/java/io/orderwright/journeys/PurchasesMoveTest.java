package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.platform.checks.AllChecks;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.opening.OpeningPurchases;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods that are on their way move out and in: no supplier is told, nobody is asked, and they are received as any others. */
@Tag("doors")
class PurchasesMoveTest extends BuyersDesk {

    private static final String HEADS =
            "purchase_number,supplier,ordered_on,currency,sku,quantity,received,unit_price,due_on,confirmed\n";

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    OpeningPurchases opening;

    private final String p = "U" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
    private final String other = "V" + p.substring(1);
    private ImportClient ines;
    private LocalDate today;
    private LocalDate due;

    @BeforeEach
    void aCompany() {
        ines = new ImportClient(port, "ines");
        today = calendar.today();
        due = today.plusDays(20);
    }

    private Map<String, String> masters(String company) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "products.csv",
                "sku,name,unit,price,currency,tax_code\n%1$s-A,Bolt,pc,10,CNY,CN13\n%1$s-B,Nut,pc,20,CNY,CN13\n"
                        .formatted(company));
        // Whoever takes orders by machine would have to be told.
        files.put("suppliers.csv", "code,name,currency,electronic\n%1$s,Works,CNY,yes\n".formatted(company));
        return files;
    }

    private String row(String number, String sku, String quantity, String received, String confirmed) {
        return String.join(
                        ",",
                        p + number,
                        p,
                        "2026-06-01",
                        "CNY",
                        p + sku,
                        quantity,
                        received,
                        "5.5",
                        due.toString(),
                        confirmed)
                + "\n";
    }

    @Test
    void whatIsUnderWayIsReceivedAsUsualAndIsTheSameWhereItCameFromAndElsewhere() {
        Map<String, String> set = masters(p);
        set.put("customers.csv", "code,name,currency,credit_grade,credit_limit\n%1$s,Acme,CNY,A,500000\n".formatted(p));
        set.put(
                "opening-purchases.csv",
                HEADS
                        + row("-P1", "-A", "50", "20", "")
                        + row("-P1", "-B", "7", "", "no")
                        + "%1$s-X,,,,%1$s-A,4,,,%2$s,yes\n".formatted(p, due));
        set.put(
                "opening-orders.csv",
                "order_id,customer,placed_on,sku,quantity,unit_price\n%1$s-O1,%1$s,2026-06-05,%1$s-A,32,9\n"
                        .formatted(p));
        done(set);
        PurchaseView taken = opening.find(p + "-P1").orElseThrow();
        assertThat(taken.state()).isEqualTo(PurchaseState.ORDERED);
        assertThat(taken.total().toString()).isEqualTo("203.50 CNY");
        assertThat(calendar.dateOf(taken.orderedAt())).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(lines(taken.number())).containsExactly(p + "-A:30", p + "-B:7");
        assertThat(effects.of(taken.number())).as("what the supplier is told").isEmpty();
        assertThat(waiting("paul")).doesNotContain(taken.number());
        assertThat(decisions.of(taken.number())).isEmpty();
        assertThat(page(taken.number())).contains(p + "-P1").doesNotContain("/orders/" + taken.number());
        assertThat(jdbc.queryForObject(
                        "select count(*) from requisition where sku = ? and needed_for <> purchase_order",
                        Long.class,
                        p + "-A"))
                .as("34 come for 32 that are missing")
                .isZero();
        assertThat(expected.promise(p + "-B", due).quantity().isPositive())
                .as("confirmed")
                .isFalse();
        assertThat(violations()).isEmpty();

        receives(taken.number(), p + "-A", 5);
        String exported = exported();
        assertThat(exported.lines().skip(1))
                .containsExactlyInAnyOrder(
                        row("-P1", "-A", "25", "", "yes").strip(),
                        row("-P1", "-B", "7", "", "no").strip(),
                        "%1$s-X,,,,%1$s-A,4,,,%2$s,yes".formatted(p, due));
        counts(done(Map.of("opening-purchases.csv", exported)), 0, 2);
        counts(done(Map.of("opening-purchases.csv", set.get("opening-purchases.csv"))), 0, 2);

        done(masters(other));
        String abroad = exported.replace(p, other);
        counts(done(Map.of("opening-purchases.csv", abroad)), 2, 0);
        assertThat(exported().lines().filter(line -> line.contains(other)))
                .containsExactlyInAnyOrderElementsOf(abroad.lines().skip(1).toList());

        receives(taken.number(), p + "-A", 25);
        receives(taken.number(), p + "-B", 7);
        assertThat(purchasing.get(taken.number()).state()).isEqualTo(PurchaseState.RECEIVED);
        hasEnded(taken.number());
        assertThat(exported()).doesNotContain(p + "-P1");
        counts(done(Map.of("opening-purchases.csv", set.get("opening-purchases.csv"))), 0, 2);
        receives(p + "-X", p + "-A", 4);
        thenIs(
                jdbc.queryForObject("select number from sales_order where external_id = ?", String.class, p + "-O1"),
                TO_SHIP);
        assertThat(violations()).isEmpty();
    }

    @Test
    void whatWeHaveOrderedComesOutUnderOurNumberAndNoPaperOfOursGetsItAgain() {
        String supplier = supplier();
        String sku = goods("10.00", 5);
        offers(supplier, sku, "6.00", 7);
        thenIs(place(goodCustomer(), line(sku, 10)), WAITING_FOR_STOCK);
        String purchase = of(supplier);
        assertThat(rowsWith(supplier)).as("a draft is no order").isEmpty();
        buying.review(purchase, true, "", "paul");
        String row = rowsWith(supplier).get(0);
        assertThat(row)
                .isEqualTo("%s,%s,%s,CNY,%s,5,,6,%s,yes".formatted(purchase, supplier, today, sku, today.plusDays(7)));
        counts(done(Map.of("opening-purchases.csv", HEADS + row + "\n")), 0, 1);
        receives(purchase, sku, 2);
        refused("opening.purchase-other", row);
        expected.expect(new ExpectReceipt(p + "-E", sku, BigDecimal.TEN, due, true), "paul");
        refused("opening.expected-other", "%s-E,,,,%s,9,,,%s,yes".formatted(p, sku, due));

        done(masters(p));
        String far = PurchasesMoveTest.far(purchase);
        done(Map.of(
                "opening-purchases.csv",
                HEADS + far + row("", "-A", "3", "", "").substring(p.length())));
        offers(supplier, sku, "6.00", 7);
        place(goodCustomer(), line(sku, 20));
        assertThat(of(supplier)).as("numbers go on after what was taken over").isGreaterThan(far);
        assertThat(violations()).isEmpty();
    }

    /** A number of ours that is still to be given. */
    private static String far(String purchase) {
        int last = purchase.lastIndexOf('-') + 1;
        return purchase.substring(0, last) + "%08d".formatted(Long.parseLong(purchase.substring(last)) + 150);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsWritten() {
        done(masters(p));
        String good = row("-P1", "-A", "50", "20", "").strip();
        refused("intake.product-unknown", good.replace(p + "-A", p + "-Z"));
        refused("purchasing.supplier-unknown", good.replace("," + p + ",", "," + other + ","));
        refused("opening.purchase-currency", good.replace("CNY", "USD"));
        refused("intake.opening.received", good.replace(",20,", ",51,"));
        refused("intake.opening.all-came", good.replace(",20,", ",50,"));
        refused(
                "intake.opening.sku-twice",
                good + "\n" + good.replace(due.toString(), due.plusDays(1).toString()));
        refused("intake.opening.no-supplier", good.replace("," + p + ",", ",,"));
        refused("intake.required", good.replace("5.5", ""));
        refused(
                "intake.opening.after",
                good.replace("2026-06-01", today.plusDays(1).toString()));
        refused("intake.rule.DecimalMin", good.replace("5.5", "-1"));
        refused("day.outside", good.replace(due.toString(), "2020-01-01"));
        expected.expect(new ExpectReceipt(p + "-P1", p + "-A", BigDecimal.TEN, due, true), "paul");
        refused("opening.purchase-expected", good);
        assertThat(purchasing.page(Long.MAX_VALUE, 10_000))
                .noneMatch(one -> one.supplier().equals(p));

        JsonNode dry = ines.moveIn(
                Map.of("opening-purchases.csv", HEADS + good.replace("-P1", "-P2") + "\n"), today.toString(), true);
        counts(dry, 1, 0);
        assertThat(opening.find(p + "-P2")).isEmpty();
        assertThat(expected.of(p + "-A")).hasSize(1);
    }

    @Test
    void itGoesBackUntilSomethingOfItHasComeOrAnOrderWaitsForIt() {
        done(masters(p));
        Map<String, String> file = Map.of(
                "opening-purchases.csv",
                HEADS + row("-P1", "-A", "50", "20", "") + "%1$s-X,,,,%1$s-B,4,,,%2$s,yes\n".formatted(p, due));
        JsonNode set = done(file);
        String number = opening.find(p + "-P1").orElseThrow().number();
        assertThat(undone(set)).isEqualTo(200);
        assertThat(opening.find(p + "-P1")).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from requisition where sku = ?", Long.class, p + "-A"))
                .isZero();
        assertThat(expected.of(p + "-A")).isEmpty();
        assertThat(expected.of(p + "-B")).isEmpty();
        hasEnded(number);
        assertThat(violations()).isEmpty();

        JsonNode again = done(file);
        thenIs(place(goodCustomer(), line(p + "-A", 3)), WAITING_FOR_STOCK);
        assertThat(forecast(again))
                .contains("stock.expectation-awaited", p + "-P1")
                .doesNotContain(p + "-X");
        assertThat(undone(again)).isEqualTo(409);
        List<ExpectedReceipt> left = expected.of(p + "-A");
        assertThat(left)
                .singleElement()
                .satisfies(one -> assertThat(one.outstanding().plain()).isEqualTo("30"));

        receives(p + "-X", p + "-B", 1);
        assertThat(forecast(again)).contains(p + "-X", "intake.undo.changed");
        assertThat(undone(again)).isEqualTo(409);
        assertThat(violations()).isEmpty();
    }

    private String forecast(JsonNode set) {
        return ines.json("/api/v1/openings/" + set.get("id").asLong() + "/undo")
                .get("obstacles")
                .toString();
    }

    private int undone(JsonNode set) {
        return ines.send("POST", "/api/v1/openings/" + set.get("id").asLong() + "/undo")
                .statusCode();
    }

    private void refused(String code, String rows) {
        JsonNode set = ines.moveIn(Map.of("opening-purchases.csv", HEADS + rows + "\n"), today.toString(), false);
        assertThat(set.get("state").asText()).as(rows).isEqualTo("REFUSED");
        assertThat(ines.errors(set.at("/files/0")).toString()).contains(code);
    }

    private JsonNode done(Map<String, String> files) {
        JsonNode set = ines.moveIn(files, today.toString(), false);
        StringBuilder wrong = new StringBuilder();
        set.get("files").forEach(file -> wrong.append(ines.errors(file)));
        assertThat(set.get("state").asText()).as(wrong.toString()).isEqualTo("DONE");
        return set;
    }

    private static void counts(JsonNode set, int added, int same) {
        assertThat(List.of(
                        set.at("/files/0/added").asInt(),
                        set.at("/files/0/changed").asInt(),
                        set.at("/files/0/same").asInt()))
                .as(set.toString())
                .containsExactly(added, 0, same);
    }

    private String exported() {
        return HEADS + String.join("\n", rowsWith(p.substring(1))) + "\n";
    }

    private List<String> rowsWith(String word) {
        return new String(ines.download("/api/v1/exports/opening-purchases.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(word))
                .toList();
    }

    private List<String> violations() {
        return AllChecks.sql().stream()
                .flatMap(check -> jdbc
                        .queryForList(
                                "select subject || ' ' || found from (" + check.query()
                                        + ") v where subject || found like ?"
                                        + " or subject in (select number from purchase_order where supplier like ?)",
                                String.class,
                                "%" + p.substring(1) + "%",
                                "%" + p.substring(1) + "%")
                        .stream()
                        .map(found -> check.id() + ": " + found))
                .toList();
    }
}
