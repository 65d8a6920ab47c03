package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.checks.AllChecks;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A company takes everything out and moves in elsewhere: nobody owes, has paid or waits for anything else than before. */
@Tag("intake")
class MovingOutTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    Warehouses warehouses;

    @Autowired
    CompanyCalendar calendar;

    private final String p = "X" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
    private final String other = "Y" + p.substring(1);

    private ImportClient ines;

    @Test
    void everythingIsTheSameWhereItCameFromAndEqualWhereItGoes() throws IOException {
        ines = new ImportClient(port, "ines");
        warehouses.open(new Warehouse("W" + p, "Second"), "wendy");
        warehouses.open(new Warehouse("W" + other, "Second"), "wendy");
        done(ines.moveIn(set(), "2026-06-30", false));
        doBusiness();

        Map<String, String> files = exported();
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "customers.csv",
                        "addresses.csv",
                        "contacts.csv",
                        "products.csv",
                        "product-packs.csv",
                        "price-lists.csv",
                        "suppliers.csv",
                        "supplier-offers.csv",
                        "opening-stock.csv",
                        "past-orders.csv",
                        "opening-invoices.csv",
                        "opening-receipts.csv",
                        "opening-orders.csv");
        Map<String, List<String>> before = standing(p);
        JsonNode same = done(ines.moveIn(files, calendar.today().toString(), false));
        same.get("files").forEach(file -> {
            assertThat(file.get("added").asInt() + file.get("changed").asInt())
                    .as(file.get("kind").asText() + changes(file))
                    .isZero();
            assertThat(file.get("same").asInt()).isPositive();
        });
        assertThat(standing(p)).isEqualTo(before);

        Map<String, String> abroad = new TreeMap<>();
        files.forEach((name, text) ->
                abroad.put(name, text.replace(p, other).replaceAll("(SO|IN)-(\\d{4}-\\d{8})", other + "$1-$2")));
        done(ines.moveIn(abroad, calendar.today().toString(), false));
        await().pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(standing(other).toString().replace(other, p)).isEqualTo(before.toString()));
        assertThat(violations()).isEmpty();
    }

    /** What held before the company moved in comes along, and goes on from the last day that is known; afterwards it stays. */
    @Test
    void ratesOfTheTimeBeforeComeAlong() {
        ines = new ImportClient(port, "ines");
        String code = p.substring(0, 6);
        String first = "tax_code,valid_from,rate\n" + code + ",2020-01-01,13%%\n".formatted();
        String next = first + code + ",2024-05-01,10%%\n".formatted();
        done(ines.moveIn(Map.of("tax-rates.csv", first), "2026-06-30", false));
        JsonNode alone = ines.bringIn("tax-rates", next);
        assertThat(ines.errors(alone).toString()).contains("reference.day-past");
        JsonNode set = done(ines.moveIn(Map.of("tax-rates.csv", next), "2026-06-30", false));
        assertThat(set.at("/files/0/added").asInt() + set.at("/files/0/changed").asInt())
                .isEqualTo(1);
        String between = "tax_code,valid_from,rate\n" + code + ",2022-01-01,9%%\n".formatted();
        JsonNode refused = ines.moveIn(Map.of("tax-rates.csv", between), "2026-06-30", false);
        assertThat(ines.errors(refused.at("/files/0")).toString()).contains("reference.day-past");
    }

    private Map<String, String> set() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "customers.csv",
                "code,name,currency,tier,phone,delivery_terms,owner,credit_grade,credit_limit,invoice_title\n"
                        + "%1$s-1,=Acme,CNY,KEY,+8613800138000,AVAILABLE,sally,B,500000,Acme\n".formatted(p)
                        + "%1$s-2,Globex,USD,KEY,13800138001,AVAILABLE,,B,400000,\n".formatted(p)
                        + "%1$s-3,Initech,CNY,,,,,,,\n".formatted(p));
        files.put(
                "addresses.csv",
                "customer_code,address_code,receiver,street,default_ship_to\n%1$s-1,A1,Gate 1,One Street,yes\n%1$s-1,A2,Gate 2,Two Street,no\n"
                        .formatted(p));
        files.put(
                "contacts.csv",
                "customer_code,contact_code,name,email,told_invoices\n%1$s-1,AP,Ann,ap@example.com,yes\n".formatted(p));
        files.put(
                "products.csv",
                "sku,name,unit,price,currency,tax_code\n%1$s-A,Bolt,pc,3.3333,CNY,CN13\n%1$s-B,Nut,pc,7.77,USD,CN13\n"
                        .formatted(p));
        files.put("product-packs.csv", "sku,pack,pieces\n%1$s-A,box,12\n".formatted(p));
        files.put(
                "price-lists.csv",
                "code,name,currency,customer,valid_from,sku,from_quantity,price,pack\n"
                        + "%1$s,List,CNY,%1$s-1,2026-01-01,%1$s-A,,3.1111,\n".formatted(p)
                        + "%1$s,List,CNY,%1$s-1,2026-01-01,%1$s-A,2,35.55,box\n".formatted(p));
        files.put("suppliers.csv", "code,name,currency\n%1$s,Works,CNY\n".formatted(p));
        files.put("supplier-offers.csv", "supplier,sku,price,lead_days\n%1$s,%1$s-A,1.5,7\n".formatted(p));
        files.put(
                "opening-stock.csv",
                "sku,warehouse,quantity,safety\n%1$s-A,,100,5\n%1$s-A,W%1$s,40,\n%1$s-B,,30,\n".formatted(p));
        files.put(
                "past-orders.csv",
                "order_id,customer,state,placed_on,ended_on,currency,sku,quantity,unit_price,line_amount\n%1$s-H1,%1$s-1,CLOSED,2024-01-05,2024-01-12,CNY,%1$s-A,3,3.33,10\n"
                        .formatted(p));
        files.put(
                "opening-invoices.csv",
                "number,customer,issued_on,due_on,currency,gross,tax,open,due_rows\n%1$s-I1,%1$s-1,2026-01-12,2028-01-11,CNY,1130,130,1000,2026-02-11 130 0; 2028-01-11 400.50 400.50; 2028-03-11 599.50 599.50\n"
                                .formatted(p)
                        + "%1$s-I2,%1$s-1,2026-01-13,2028-02-11,CNY,500.00,0,500,\n".formatted(p));
        files.put(
                "opening-receipts.csv",
                "reference,customer,received_on,currency,amount\n%1$s-R1,%1$s-2,2026-03-01,USD,50.25\n".formatted(p)
                        + "%1$s-R3,%1$s-3,2026-03-02,CNY,77.70\n".formatted(p));
        files.put(
                "opening-orders.csv",
                "order_id,customer,placed_on,requested_on,sku,quantity,delivered,unit_price,discount,unit,ship_to\n"
                        + "%1$s-O1,%1$s-1,2026-05-05,2026-06-01,%1$s-A,5,2,36.99,2.5%%,box,A2\n".formatted(p)
                        + "%1$s-O1,%1$s-1,2026-05-05,2026-06-01,%1$s-A,7,,3.29,,,\n".formatted(p));
        return files;
    }

    /** Orders of ours in every state, money that waits and money that has paid. */
    private void doBusiness() {
        String paid = ordered(p + "-1", false, line(p + "-A", 11));
        thenIs(paid, TO_SHIP);
        ships(paid);
        thenIs(paid, SHIPPED);
        pays(paid, orders.get(paid).gross().plain());
        thenIs(paid, CLOSED);
        String billed = ordered(p + "-2", false, line(p + "-B", 9));
        thenIs(billed, TO_SHIP);
        ships(billed);
        thenIs(billed, SHIPPED);
        String partly = ordered(
                p + "-1", false, line(p + "-A", 7), new AskedLine(p + "-A", new BigDecimal(9), null, null, "box"));
        thenIs(partly, TO_SHIP);
        ships(partly);
        thenIs(partly, PARTLY_SHIPPED);
        String note =
                jdbc.queryForObject("select min(number) from delivery where order_number = ?", String.class, partly);
        assertThat(new Browser(port)
                        .as("wendy")
                        .get("/deliveries/" + note + "/note")
                        .body())
                .contains(note, " box");
        String prepaid = ordered(p + "-2", true, line(p + "-B", 4));
        thenIs(prepaid, WAITING_FOR_PAYMENT);
        payments.receive(
                new ReceivePayment(p + "-M1", p + "-2", prepaid, "USD", new SaidNumber(new BigDecimal("12.34"))),
                "bank",
                "fiona");
        payments.receive(
                new ReceivePayment(p + "-M2", p + "-1", null, "CNY", new SaidNumber(new BigDecimal("1200.00"))),
                "bank",
                "fiona");
        String waits = ordered(p + "-2", false, line(p + "-B", 40));
        thenIs(waits, TO_SHIP);
        String gone = ordered(p + "-1", false, line(p + "-A", 1));
        thenIs(gone, WAITING_FOR_STOCK);
        cancels(gone, "not needed", "sally");
        thenIs(gone, CANCELLED);
    }

    private String ordered(String customer, boolean prepaid, AskedLine... lines) {
        return placeAs(
                "sally",
                new PlaceOrder(customer, null, "PO-" + UUID.randomUUID(), null, prepaid, List.of(lines))
                        .to(customer.endsWith("-1") ? "A2" : null));
    }

    /** What this company owes and has, in words that name no number of ours. */
    private Map<String, List<String>> standing(String company) {
        Map<String, List<String>> all = new TreeMap<>();
        String like = company + "%";
        all.put("exposure", List.of(exposure(company + "-1"), exposure(company + "-2")));
        all.put(
                "limits",
                rows("select customer_code || grade from credit_account where customer_code like ? order by 1", like));
        all.put(
                "invoices",
                rows(
                        "select customer_code || ' ' || sum(gross - paid) from invoice where customer_code like ?"
                                + " and kind <> 'CREDIT' and paid < gross and coalesce(finance_document, '') not like '%SO-%'"
                                + " group by customer_code order by 1",
                        like));
        all.put(
                "due",
                rows(
                        "select i.customer_code || ' ' || r.due_on || ' ' || r.gross || ' ' || r.paid from invoice i"
                                + " join invoice_row r on r.invoice_id = i.id where i.customer_code like ? order by 1",
                        like));
        all.put(
                "money",
                rows(
                        "select customer_code || ' ' || (amount - allocated - returned) || (order_number is null) from receipt"
                                + " where customer_code like ? and allocated + returned < amount order by 1",
                        like));
        all.put(
                "stock",
                rows(
                        "select sku || ' ' || warehouse || ' ' || on_hand from stock_item where sku like ? order by 1",
                        like));
        all.put(
                "goods",
                rows(
                        "select l.sku || ' ' || sum(l.ordered - l.cancelled - l.shipped) from order_line l join sales_order o on o.id = l.order_id"
                                + " where o.customer_code like ? and o.state not in ('CLOSED', 'SHIPPED', 'CANCELLED')"
                                + " group by l.sku order by 1",
                        like));
        return all;
    }

    /** What the invariant checks say about either company: its customers, orders and invoices. */
    private List<String> violations() {
        return AllChecks.sql().stream()
                .flatMap(check -> jdbc
                        .queryForList(
                                "select subject || ' ' || found from (" + check.query()
                                        + ") v where subject ~ ? or subject in (select number from sales_order where customer_code ~ ?"
                                        + " union all select number from invoice where customer_code ~ ?)",
                                String.class,
                                p + "|" + other,
                                p + "|" + other,
                                p + "|" + other)
                        .stream()
                        .map(found -> check.id() + ": " + found))
                .toList();
    }

    private String exposure(String customer) {
        return creditOf(customer).exposure().toString();
    }

    private List<String> rows(String query, String like) {
        return jdbc.queryForList(query, String.class, like);
    }

    /** Everything, without what is another company's. */
    private Map<String, String> exported() throws IOException {
        Map<String, String> files = new TreeMap<>();
        byte[] archive = ines.download("/api/v1/exports/everything.zip?format=csv");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                List<String> lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                List<String> ours =
                        lines.stream().filter(line -> line.contains(p)).toList();
                if (!ours.isEmpty()) {
                    files.put(entry.getName(), lines.get(0) + "\n" + String.join("\n", ours) + "\n");
                }
            }
        }
        return files;
    }

    private JsonNode done(JsonNode set) {
        StringBuilder found = new StringBuilder(set.toString());
        set.get("files")
                .forEach(file ->
                        found.append('\n').append(file.get("kind").asText()).append(ines.errors(file)));
        assertThat(set.get("state").asText()).as(found.toString()).isEqualTo("DONE");
        return set;
    }

    private String changes(JsonNode file) {
        return ines.json("/api/v1/imports/" + file.get("id").asLong() + "/changes")
                .toString();
    }
}
