package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is picked is what was ordered, piece by piece; what lies in parcels is what was picked. */
@Tag("fulfilment")
class PickAndPackTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    PickLists picking;

    @Autowired
    Packing packing;

    @Test
    void eachScanIsOnePieceAndWhatDoesNotBelongIsRefused() {
        String one = goods("10.00", 9);
        String other = goods("10.00", 9);
        String stranger = goods("10.00", 9);
        String delivery = released(line(one, 2), line(other, 1), line(one, 1));
        assertThat(picking.list(delivery))
                .as("lines of one SKU are one")
                .extracting(PickLine::sku, line -> line.quantity().amount().intValue())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(one, 3), org.assertj.core.groups.Tuple.tuple(other, 1));

        picks(delivery, one, "1");
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKING);
        refused("picking.wrong-sku", "sku", () -> picks(delivery, stranger, "1"));
        refused("picking.too-many", "quantity", () -> picks(delivery, one, "3"));
        picks(delivery, one.toLowerCase(java.util.Locale.ROOT), "2");
        refused("picking.all-picked", "sku", () -> picks(delivery, one, "1"));
        refused("delivery.pick-incomplete", null, () -> ships(view(delivery).orderNumber()));
        picks(delivery, other, "1");
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKED);
        picking.putBack(delivery, new PickGoods(other, BigDecimal.ONE), "wendy");
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKING);
        refused(
                "picking.not-so-much-picked",
                "quantity",
                () -> picking.putBack(delivery, new PickGoods(other, BigDecimal.ONE), "wendy"));
        picks(delivery, other, "1");
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void parcelsHoldWhatWasPickedAndNothingElse() {
        String one = goods("10.00", 9);
        String other = goods("10.00", 9);
        String delivery = released(line(one, 4), line(other, 2));
        refused("packing.nothing-picked", null, () -> packs(delivery, 0, one, "1"));
        picks(delivery, one, "4");
        picks(delivery, other, "2");
        assertThat(packs(delivery, 0, one, "3")).isEqualTo(1);
        refused("packing.too-many", "quantity", () -> packs(delivery, 1, one, "2"));
        refused("packing.parcel-unknown", "parcel", () -> packs(delivery, 7, one, "1"));
        assertThat(packing.packRest(delivery, weight("1.250"), "wendy")).isEqualTo(2);
        assertThat(view(delivery).progress()).as("one is not weighed").isEqualTo(Progress.PICKED);
        packing.weigh(delivery, 1, weight("4"), "wendy");
        assertThat(view(delivery).progress()).isEqualTo(Progress.PACKED);
        assertThat(packing.parcels(delivery)).extracting(Parcel::number).containsExactly(1, 2);
        refused("packing.nothing-left", null, () -> packing.packRest(delivery, weight("1"), "wendy"));
        refused(
                "picking.not-so-much-picked",
                "quantity",
                () -> picking.putBack(delivery, new PickGoods(one, BigDecimal.ONE), "wendy"));
        packing.unpack(delivery, 2, "wendy");
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKED);
        assertThat(wrong(delivery)).isEmpty();
        packing.packRest(delivery, weight("1.3"), "wendy");
        ships(view(delivery).orderNumber());
        thenIs(view(delivery).orderNumber(), SHIPPED);
        refused("picking.not-open", null, () -> picks(delivery, one, "1"));
        refused("picking.not-open", null, () -> packing.unpack(delivery, 1, "wendy"));
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void twoScannersPickNoPieceTwice() throws Exception {
        String sku = goods("10.00", 20);
        String delivery = released(line(sku, 10));
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> scans = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            scans.add(() -> {
                try {
                    picks(delivery, sku, "1");
                    return true;
                } catch (Refusal full) {
                    return false;
                }
            });
        }
        int picked = 0;
        for (Future<Boolean> scan : people.invokeAll(scans)) {
            picked += scan.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(picked).isEqualTo(10);
        assertThat(picking.list(delivery).get(0).picked()).hasToString("10 pc");
    }

    @Test
    void aScanThatIsSentAgainCountsOnce() {
        String sku = goods("10.00", 20);
        String delivery = released(line(sku, 10));
        for (int i = 0; i < 3; i++) {
            picking.pick(delivery, new PickGoods(sku, new BigDecimal("2"), "scan-1"), "wendy");
        }
        picking.pick(delivery, new PickGoods(sku, new BigDecimal("2"), "scan-2"), "wendy");
        assertThat(picking.list(delivery).get(0).picked()).hasToString("4 pc");
        picking.putBack(delivery, new PickGoods(sku, BigDecimal.ONE, "scan-3"), "wendy");
        picking.putBack(delivery, new PickGoods(sku, BigDecimal.ONE, "scan-3"), "wendy");
        assertThat(picking.list(delivery).get(0).picked()).hasToString("3 pc");
        refused(
                "picking.too-many",
                "quantity",
                () -> picking.pick(delivery, new PickGoods(sku, new BigDecimal("9"), "scan-4"), "wendy"));
        picking.pick(delivery, new PickGoods(sku, new BigDecimal("7"), "scan-4"), "wendy");
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKED);
    }

    @Test
    void whatIsCalledBackIsPutBack() {
        String sku = goods("10.00", 5);
        String delivery = released(line(sku, 2));
        String order = view(delivery).orderNumber();
        picks(delivery, sku, "2");
        packing.packRest(delivery, weight("1"), "wendy");
        cancels(order, "changed their mind", "sally");
        thenIs(order, CANCELLED);
        assertThat(view(delivery).progress()).isNull();
        assertThat(packing.parcels(delivery)).isEmpty();
        refused("picking.not-open", null, () -> picks(delivery, sku, "1"));
        assertThat(wrong(delivery)).isEmpty();
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void aPartDeliveryIsPickedAsFarAsItGoes() {
        String there = goods("10.00", 1);
        String delivery = released(line(there, 1));
        assertThat(picking.list(delivery)).singleElement().satisfies(line -> assertThat(line.quantity())
                .hasToString("1 pc"));
    }

    @Test
    void theWarehouseWorksOnPagesAndNobodyElseDoes() throws IOException {
        String sku = goods("10.00", 9);
        String delivery = released(line(sku, 2));
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/deliveries?scan=" + delivery).statusCode()).isEqualTo(302);
        assertThat(wendy.get("/deliveries?scan=DN-2026-99999999").body()).contains("scan-error");
        assertThat(wendy.get("/deliveries/" + delivery).body()).contains(sku, "/pick");
        post(wendy, "/deliveries/" + delivery + "/pick", Map.of("sku", sku, "quantity", "1", "answer", "take"));
        assertThat(picking.list(delivery).get(0).picked()).hasToString("1 pc");
        assertThat(wendy.get("/deliveries/" + delivery + "/pick?lang=en").body())
                .contains("1 of 2 picked. Scan the next one");
        String wrongScan = post(
                        wendy,
                        "/deliveries/" + delivery + "/pick",
                        Map.of("sku", "NOT-THIS", "quantity", "1", "answer", "take"))
                .body();
        assertThat(wrongScan).contains("value=\"NOT-THIS\"", "aria-invalid");
        post(wendy, "/deliveries/" + delivery + "/pick", Map.of("sku", sku, "quantity", "1", "answer", "take"));
        assertThat(wendy.get("/deliveries/" + delivery + "/pick?lang=en").body())
                .contains("2 of 2 picked. Everything is picked")
                .doesNotContain("Scan the next one");
        assertThat(wendy.get("/deliveries/" + delivery + "/pack").body()).contains("pack-rest");
        post(wendy, "/deliveries/" + delivery + "/pack-rest", Map.of("weight", "2.5"));
        assertThat(view(delivery).progress()).isEqualTo(Progress.PACKED);
        assertThat(wendy.get("/deliveries/" + delivery + "/note").body())
                .contains(delivery, sku, "<path d=\"M10 0h2v50")
                .doesNotContain("10.00");
        assertThat(wendy.get("/deliveries?scan=" + view(delivery).orderNumber()).statusCode())
                .isEqualTo(302);
        for (String language : List.of("en", "zh-CN")) {
            byte[] paper = wendy.bytes("/api/v1/deliveries/" + delivery + "/paper?language=" + language)
                    .body();
            try (PDDocument pdf = Loader.loadPDF(paper)) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains(delivery, sku, language.equals("en") ? "Delivery note" : "发货单", "2.5")
                        .doesNotContain("10.00");
            }
        }
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/deliveries/" + delivery).body()).contains(sku).doesNotContain("/pick\"");
        assertThat(sally.get("/deliveries/" + delivery + "/pick").statusCode()).isEqualTo(403);
        assertThat(sally.get("/orders/" + view(delivery).orderNumber()).body()).contains("/deliveries/" + delivery);
        post(wendy, "/deliveries/" + delivery + "/dispatch", Map.of("carrier", "", "tracking", ""));
        assertThat(view(delivery).state()).isEqualTo(DeliveryView.DeliveryState.OPEN);
        post(wendy, "/deliveries/" + delivery + "/dispatch", Map.of("carrier", "customer", "tracking", "slip 7"));
        assertThat(view(delivery).state()).isEqualTo(DeliveryView.DeliveryState.DISPATCHED);
    }

    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.form(path, body + "&_csrf=" + browser.csrf());
    }

    private String released(io.orderwright.sales.orders.entry.PlaceOrder.AskedLine... lines) {
        String number = place(goodCustomer(), lines);
        thenIs(number, TO_SHIP);
        return deliveries.find(number).orElseThrow().number();
    }

    private PickLine picks(String delivery, String sku, String quantity) {
        return picking.pick(delivery, new PickGoods(sku, new BigDecimal(quantity)), "wendy");
    }

    private int packs(String delivery, int parcel, String sku, String quantity) {
        return packing.pack(delivery, new PackGoods(parcel, sku, new BigDecimal(quantity)), "wendy");
    }

    private static WeighParcel weight(String kilograms) {
        return new WeighParcel(new BigDecimal(kilograms));
    }

    private DeliveryView view(String delivery) {
        return deliveries.get(delivery);
    }

    private static void refused(String code, @org.jspecify.annotations.Nullable String field, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
