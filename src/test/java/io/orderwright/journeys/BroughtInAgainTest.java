package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.history.PastOrders;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The same set once more, after business has gone on with what it brought: nothing changes. Other content under a known number is
 * refused, also where only a day is another.
 */
@Tag("doors")
class BroughtInAgainTest extends BuyersDesk {

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    PastOrders history;

    private final String p = "G" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
    private ImportClient ines;
    private LocalDate today;
    private LocalDate due;

    @BeforeEach
    void aCompany() {
        ines = new ImportClient(port, "ines");
        today = calendar.today();
        due = today.plusDays(20);
        done(Map.of(
                "customers.csv", "code,name,currency,credit_grade,credit_limit\n%1$s,Acme,CNY,A,500000\n".formatted(p),
                "products.csv",
                        "sku,name,unit,price,currency,tax_code\n%1$s-A,Bolt,pc,10,CNY,CN13\n%1$s-B,Nut,pc,20,CNY,CN13\n"
                                .formatted(p),
                "suppliers.csv", "code,name,currency\n%1$s,Works,CNY\n".formatted(p)));
    }

    private Map<String, String> set() {
        Map<String, String> files = new TreeMap<>();
        files.put("opening-stock.csv", "sku,warehouse,quantity,safety\n%1$s-A,,100,5\n%1$s-B,,7,\n".formatted(p));
        files.put(
                "opening-purchases.csv",
                """
                purchase_number,supplier,ordered_on,currency,sku,quantity,received,unit_price,due_on,confirmed
                %1$s-P1,%1$s,2026-06-01,CNY,%1$s-A,50,20,5.5,%2$s,
                %1$s-X,,,,%1$s-A,4,,,%2$s,yes
                %1$s-X,,,,%1$s-B,6.0,,,%2$s,no
                %1$s-Y,,,,%1$s-B,3,,,%2$s,yes
                %1$s-Z,,,,%1$s-B,2,,,%2$s,yes
                """
                        .formatted(p, due));
        files.put(
                "past-orders.csv",
                "order_id,customer,state,placed_on,currency,sku,quantity,unit_price\n%1$s-H,%1$s,CLOSED,2024-01-05,CNY,%1$s-A,3,9\n"
                        .formatted(p));
        files.put(
                "opening-invoices.csv",
                """
                number,customer,issued_on,due_on,currency,gross,tax,open,due_rows
                %1$s-I1,%1$s,2026-01-12,2026-02-11,CNY,1130,130,1000,
                %1$s-I2,%1$s,2026-01-13,2026-02-12,CNY,300,0,300,2026-02-12 100.00 100.00; 2026-03-12 200.00 200.00
                """
                        .formatted(p));
        files.put(
                "opening-orders.csv",
                "order_id,customer,placed_on,sku,quantity,unit_price\n%1$s-O1,%1$s,2026-06-05,%1$s-A,30,9\n"
                        .formatted(p));
        files.put(
                "opening-receipts.csv",
                "reference,customer,received_on,currency,amount,for_order\n%1$s-R1,%1$s,2026-03-01,CNY,50.50,%1$s-O1\n"
                        .formatted(p));
        return files;
    }

    @Test
    void whateverHasBecomeOfItSinceNothingChanges() {
        done(set());
        String order =
                jdbc.queryForObject("select number from sales_order where external_id = ?", String.class, p + "-O1");
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        pay("1", "1100");
        receives(p + "-X", p + "-A", 1);
        receives(p + "-X", p + "-B", 6);
        sql("update expected_receipt set due_on = due_on + 3 where reference = ?", p + "-Z");
        expected.cancel(expected.under(p + "-Y").get(0).id(), "paul");
        done(Map.of("products.csv", "sku,name\n%1$s-A,Screw\n".formatted(p)));
        String before = standing();

        JsonNode again = done(set());
        again.get("files").forEach(file -> {
            assertThat(file.get("added").asInt()).as(file.toString()).isZero();
            assertThat(file.get("changed").asInt()).as(file.toString()).isZero();
            assertThat(file.get("same").asInt()).as(file.toString()).isPositive();
        });
        assertThat(standing()).isEqualTo(before);
        assertThat(history.get(p + "-H").lines().get(0).name())
                .as("what it was called then")
                .isEqualTo("Bolt");

        pay("2", "200");
        assertThat(done(set()).at("/files").toString()).doesNotContain("REFUSED");
    }

    @Test
    void otherContentIsRefusedAlsoWhereOnlyADayIsAnother() {
        done(set());
        receives(p + "-X", p + "-A", 1);
        refused("opening-purchases", p + "-X,,,,%1$s-A,4".formatted(p), p + "-X,,,,%1$s-A,5".formatted(p), "expected");
        refused("opening-stock", "-A,,100", "-A,,99", "stock.moved-since");
        refused("opening-receipts", "2026-03-01", "2026-03-02", "payment.reference-reused");
        refused("opening-orders", "2026-06-05", "2026-06-06", "order.key-reused");
        refused("opening-invoices", "2026-01-12", "2026-01-11", "opening.invoice-other");
        refused("past-orders", "2024-01-05", "2024-01-06", "history.other-order");
    }

    private void refused(String kind, String of, String other, String code) {
        String file = set().get(kind + ".csv").replaceFirst(of, other);
        assertThat(file).isNotEqualTo(set().get(kind + ".csv"));
        JsonNode set = ines.moveIn(Map.of(kind + ".csv", file), today.toString(), false);
        assertThat(set.get("state").asText()).as(file).isEqualTo("REFUSED");
        assertThat(ines.errors(set.at("/files/0")).toString()).contains(code);
    }

    private void pay(String reference, String amount) {
        payments.receive(new ReceivePayment(p + "-" + reference, p, null, "CNY", saidNumber(amount)), "test", "fiona");
    }

    /** All that the set brought, as it stands now. */
    private String standing() {
        return expected.under(p + "-X") + "\n" + expected.under(p + "-Y") + expected.under(p + "-Z") + stockOf(p + "-A")
                + stockOf(p + "-B") + creditOf(p)
                + jdbc.queryForList(
                        "select number, paid, due_on from invoice where customer_code = ? order by number", p)
                + jdbc.queryForList("select * from receipt where customer_code = ? order by id", p);
    }

    private JsonNode done(Map<String, String> files) {
        JsonNode set = ines.moveIn(files, today.toString(), false);
        StringBuilder wrong = new StringBuilder();
        set.get("files").forEach(file -> wrong.append(ines.errors(file)));
        assertThat(set.get("state").asText()).as(wrong.toString()).isEqualTo("DONE");
        return set;
    }
}
