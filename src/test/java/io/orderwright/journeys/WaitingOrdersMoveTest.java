package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders that nobody has accepted yet come out, too; where they came from they are known, and elsewhere they are asked about. */
@Tag("doors")
class WaitingOrdersMoveTest extends Business {

    private static final String HEADINGS =
            "order_id,customer,purchase_order,currency,requested_on,prepaid,sku,quantity,unit_price,discount,unit,ship_to,installation";

    private static final String THEM = "OW-0123456789AB";

    @LocalServerPort
    int port;

    private final String p = "Q" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
    private final String other = "Z" + p.substring(1);

    private ImportClient ines;
    private ImportClient sally;
    private String asked;
    private String held;

    @BeforeEach
    void aCompanyWithOrdersThatWait() {
        ines = new ImportClient(port, "ines");
        sally = new ImportClient(port, "sally");
        company(p);
        asked = placeAs(
                "sally",
                new PlaceOrder(
                                p + "-1",
                                null,
                                "PO " + p,
                                null,
                                true,
                                List.of(
                                        new AskedLine(
                                                p + "-A", new BigDecimal("90"), null, new BigDecimal("0.025"), "box"),
                                        new AskedLine(
                                                p + "-A", new BigDecimal("7.5"), new BigDecimal("99.1234"), null)))
                        .to("A2"));
        held = place(p + "-2", line(p + "-A", 3));
        thenIs(held, ON_HOLD);
        assertThat(ended(
                        sally.bringIn("orders", HEADINGS + "\n%1$s-F,%1$s-1,,CNY,,no,%1$s-A,2000,,,,,\n".formatted(p))))
                .isEqualTo("DONE 1 new 0 the same");
        thenIs(place(p + "-1", line(p + "-A", 1)), TO_SHIP);
        thenIs(asked, IN_APPROVAL);
    }

    @Test
    void knownWhereTheyCameFromAndPlacedElsewhere() throws IOException {
        String file = exported();
        String us = ours();
        assertThat(file.lines().skip(1))
                .containsExactlyInAnyOrder(
                        asked + "," + p + "-1,PO " + p + ",CNY,,yes," + p + "-A,90,1200,2.5%,box,A2," + us,
                        asked + "," + p + "-1,PO " + p + ",CNY,,yes," + p + "-A,7.5,99.1234,0%,,A2," + us,
                        held + "," + p + "-2,,CNY,,no," + p + "-A,3,100,0%,,," + us,
                        p + "-F," + p + "-1,,CNY,,no," + p + "-A,2000,100,0%,,A1," + us);

        long before = placedOf(p);
        assertThat(ended(sally.bringIn("orders", file))).isEqualTo("DONE 0 new 3 the same");
        assertThat(placedOf(p)).isEqualTo(before);

        company(other);
        String abroad = file.replace(p, other).replaceAll("SO-(\\d{4}-\\d{8})", other + "$1");
        assertThat(ended(sally.bringIn("orders", abroad))).isEqualTo("DONE 3 new 0 the same");
        await().pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(waiting(other)).isEqualTo(waiting(p)));
        assertThat(ended(sally.bringIn("orders", abroad))).isEqualTo("DONE 0 new 3 the same");
    }

    @Test
    void whatHasGoneOnSinceIsNotPlacedASecondTime() throws IOException {
        String file = exported();
        cancels(held, "not needed", "sally");
        thenIs(held, OrderState.CANCELLED);

        JsonNode done = sally.bringIn("orders", file);

        assertThat(done.get("state").asText()).isEqualTo("REFUSED");
        assertThat(sally.errors(done).toString()).contains("intake.order-exists", held);
        assertThat(exported()).doesNotContain(held);
        assertThat(sally.errors(sally.bringIn("orders", file.replace(",7.5,", ",8.5,")))
                        .toString())
                .contains("intake.order-exists", asked);
    }

    @Test
    void anotherCompanyMayHaveNumberedItsOrdersAsWeDid() throws IOException {
        String file = exported();
        String theirs = file.replace(ours(), THEM);
        long before = placedOf(p);

        // The same numbers with the same content: it is not ours all the same.
        assertThat(ended(sally.bringIn("orders", theirs))).isEqualTo("DONE 3 new 0 the same");
        assertThat(placedOf(p)).isEqualTo(before + 3);
        assertThat(ended(sally.bringIn("orders", theirs))).isEqualTo("DONE 0 new 3 the same");
        assertThat(ended(sally.bringIn("orders", file))).isEqualTo("DONE 0 new 3 the same");
        assertThat(placedOf(p)).isEqualTo(before + 3);

        // A third one, in one file with ours; other content is refused where it is known only.
        String third = theirs.replace(THEM, "OW-0123456789AC").replace(",7.5,", ",8.5,");
        assertThat(ended(sally.bringIn("orders", file + third.substring(third.indexOf('\n') + 1))))
                .isEqualTo("DONE 3 new 3 the same");
        assertThat(sally.errors(sally.bringIn("orders", theirs.replace(",7.5,", ",8.5,")))
                        .toString())
                .contains("intake.order-exists", asked)
                .doesNotContain(THEM);

        // What waits of theirs comes out under their number, and is known here again.
        await().pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(
                        exported().lines().filter(line -> line.endsWith("," + THEM)))
                .allMatch(line ->
                        line.startsWith(asked + ",") || line.startsWith(held + ",") || line.startsWith(p + "-F,"))
                .isNotEmpty());
        assertThat(ended(sally.bringIn("orders", exported()))).startsWith("DONE 0 new");
        assertThat(placedOf(p)).isEqualTo(before + 6);
    }

    @Test
    void aFileThatDoesNotSayWhoseItIsIsReadAsBefore() throws IOException {
        long before = placedOf(p);
        String old = exported().replaceAll(",(installation|" + ours() + ")\n", "\n");
        assertThat(old).doesNotContain("OW-");
        assertThat(ended(sally.bringIn("orders", old))).isEqualTo("DONE 0 new 3 the same");
        assertThat(sally.errors(sally.bringIn("orders", old.replace(",7.5,", ",8.5,")))
                        .toString())
                .contains("intake.order-exists", asked);
        assertThat(sally.errors(sally.bringIn("orders", exported().replace(ours(), "OW-US")))
                        .toString())
                .contains("intake.installation-unknown");
        assertThat(placedOf(p)).isEqualTo(before);
    }

    private String ours() {
        return jdbc.queryForObject("select id from installation", String.class);
    }

    private void company(String of) {
        JsonNode set = ines.moveIn(
                Map.of(
                        "customers.csv",
                        "code,name,currency,tier,credit_grade,credit_limit\n%1$s-1,Acme,CNY,KEY,B,5000000\n%1$s-2,Globex,CNY,KEY,D,0\n"
                                .formatted(of),
                        "addresses.csv",
                        "customer_code,address_code,receiver,street,default_ship_to\n%1$s-1,A1,Gate 1,One Street,yes\n%1$s-1,A2,Gate 2,Two Street,no\n"
                                .formatted(of),
                        "products.csv",
                        "sku,name,unit,price,currency,tax_code\n%1$s-A,Bolt,kg,100,CNY,CN13\n".formatted(of),
                        "product-packs.csv",
                        "sku,pack,pieces\n%1$s-A,box,12\n".formatted(of),
                        "opening-stock.csv",
                        "sku,warehouse,quantity\n%1$s-A,,5000\n".formatted(of)),
                "2026-06-30",
                false);
        assertThat(set.get("state").asText()).as(set.toString()).isEqualTo("DONE");
    }

    private static String ended(JsonNode done) {
        return done.get("state").asText() + " " + done.get("added").asText() + " new "
                + done.get("same").asText() + " the same";
    }

    private long placedOf(String company) {
        return jdbc.queryForObject(
                "select count(*) from sales_order where customer_code like ?", Long.class, company + "%");
    }

    /** What waits, in words that name no number of ours. */
    private String waiting(String company) {
        return jdbc.queryForList(
                        "select customer_code || ' ' || state || ' ' || gross || ' ' || coalesce(purchase_order, '') from sales_order"
                                + " where customer_code like ? and state in ('PLACED', 'ON_HOLD', 'IN_APPROVAL') order by 1",
                        String.class,
                        company + "%")
                .toString()
                .replace(company, "");
    }

    /** The file of new orders out of everything, without what is another company's. */
    private String exported() throws IOException {
        byte[] archive = ines.download("/api/v1/exports/everything.zip?format=csv");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("afterwards/orders.csv")) {
                    List<String> lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                    return lines.get(0) + "\n"
                            + String.join(
                                    "\n",
                                    lines.stream()
                                            .filter(line -> line.contains(p))
                                            .toList())
                            + "\n";
                }
            }
        }
        throw new AssertionError("no orders in the archive");
    }
}
