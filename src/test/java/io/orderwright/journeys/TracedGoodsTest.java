package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.OrderChanges;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pieces with serial or batch numbers, from the shelf into parcels: who has which is known, and each is out once. */
@Tag("aftersales")
class TracedGoodsTest extends NumberedPieces {

    @Autowired
    OrderChanges changes;

    @Test
    void eachPieceIsNamedAndOutOnce() {
        String sku = traced(Traceability.SERIAL, 24);
        String delivery = released(sku, 3);
        String order = view(delivery).orderNumber();
        refused("delivery.pieces-unnamed", null, () -> ships(order));
        refused(
                "picking.serial-missing",
                "serials",
                () -> picking.pick(delivery, new PickGoods(sku, BigDecimal.ONE), "wendy"));
        refused("picking.serial-count", "quantity", () -> takes(delivery, sku, "2", sn(1)));
        refused(
                "picking.serial-twice",
                "serials",
                () -> takes(delivery, sku, "2", sn(1), sn(1).toLowerCase(Locale.ROOT)));
        refused("key.invisible", "serials", () -> takes(delivery, sku, "1", "SN\t1"));
        refused("picking.no-batches", "batch", () -> picks(delivery, sku, "1", sn(1), "B-1", null));
        takes(delivery, sku, "2", sn(1), sn(2));
        refused("picking.serial-here", "serials", () -> takes(delivery, sku, "1", sn(2).toLowerCase(Locale.ROOT)));
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKING);

        String other = released(sku, 2);
        assertThatThrownBy(() -> takes(other, sku, "2", sn(9), sn(1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("picking.serial-out");
                    assertThat(refusal.arguments()).contains(sn(1), delivery);
                });
        assertThat(packing.pieces(other)).as("nothing of a refused scan").isEmpty();
        takes(other, sku, "1", sn(9));
        refused("picking.serial-not-here", "serials", () -> putsBack(other, sku, sn(1)));
        putsBack(delivery, sku, sn(1));
        takes(other, sku, "1", sn(1));
        takes(delivery, sku, "2", sn(3), sn(4));
        assertThat(marks(delivery)).containsExactly(sn(2), sn(3), sn(4));
        cancels(view(other).orderNumber(), "changed their mind", "sally");
        thenIs(view(other).orderNumber(), CANCELLED);
        assertThat(packing.pieces(other)).isEmpty();
        takes(released(sku, 1), sku, "1", sn(1));
        assertThat(wrong(delivery)).isEmpty();
        ships(order);
        refused("picking.serial-out", "serials", () -> takes(released(sku, 1), sku, "1", sn(2)));
    }

    @Test
    void twoWhoScanTheSamePieceAtOnceDoNotBothHaveIt() throws Exception {
        String sku = traced(Traceability.SERIAL, null);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(released(sku, 3));
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> scans = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String delivery = all.get(i);
            // One in the other order: they wait for each other, and do not block each other.
            String[] serials = i % 2 == 0 ? new String[] {sn(1), sn(2), sn(3)} : new String[] {sn(3), sn(2), sn(1)};
            scans.add(() -> {
                try {
                    takes(delivery, sku, "3", serials);
                    return true;
                } catch (Refusal out) {
                    assertThat(out.code()).isEqualTo("picking.serial-out");
                    return false;
                }
            });
        }
        int taken = 0;
        for (Future<Boolean> scan : people.invokeAll(scans)) {
            taken += scan.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(taken).isEqualTo(1);
        assertThat(all.stream().flatMap(one -> packing.pieces(one).stream())).hasSize(3);
    }

    @Test
    void parcelsKnowWhichPiecesLieInThem() throws IOException {
        String sku = traced(Traceability.SERIAL, 12);
        String delivery = released(sku, 3);
        takes(delivery, sku, "3", sn(1), sn(2), sn(3));
        refused(
                "packing.say-which",
                "sku",
                () -> packing.pack(delivery, new PackGoods(0, sku, BigDecimal.ONE), "wendy"));
        refused("packing.serial-not-loose", "serials", () -> packs(delivery, sku, sn(8)));
        packs(delivery, sku, sn(2));
        refused("packing.serial-not-loose", "serials", () -> packs(delivery, sku, sn(2)));
        refused("picking.serial-not-here", "serials", () -> putsBack(delivery, sku, sn(2)));
        packing.weigh(delivery, 1, new WeighParcel(BigDecimal.ONE), "wendy");
        packing.packRest(delivery, new WeighParcel(BigDecimal.ONE), "wendy");
        assertThat(packing.pieces(delivery)).extracting(TracedPiece::parcel).containsExactly(2, 1, 2);
        packing.unpack(delivery, 2, "wendy");
        assertThat(packing.pieces(delivery)).extracting(TracedPiece::parcel).containsExactly(null, 1, null);
        assertThat(wrong(delivery)).isEmpty();
        packing.packRest(delivery, new WeighParcel(BigDecimal.ONE), "wendy");

        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/deliveries/" + delivery + "/note").body()).contains(sn(1), sn(2), sn(3));
        assertThat(wendy.get("/deliveries/" + delivery).body()).contains(sn(1));
        assertThat(wendy.get("/api/v1/deliveries/" + delivery + "/pieces").body())
                .contains(sn(2), "\"parcel\":1");
        assertThat(wendy.get("/deliveries?scan=" + sn(3)).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith(delivery));
        byte[] paper = wendy.bytes("/api/v1/deliveries/" + delivery + "/paper?language=en")
                .body();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(sn(1), sn(2), "Serial or batch");
        }
    }

    @Test
    void batchesAddUpToWhatIsPicked() {
        String sku = traced(Traceability.BATCH, null);
        String delivery = released(sku, 10);
        refused(
                "picking.batch-missing",
                "batch",
                () -> picking.pick(delivery, new PickGoods(sku, BigDecimal.ONE), "wendy"));
        refused("picking.no-serials", "serials", () -> takes(delivery, sku, "1", sn(1)));
        LocalDate day = LocalDate.of(2027, 3, 31);
        picks(delivery, sku, "4", null, "B-1", day);
        refused("picking.best-before", "bestBefore", () -> picks(delivery, sku, "1", null, "b-1", day.plusDays(1)));
        picks(delivery, sku, "2", null, "b-1", null);
        picks(delivery, sku, "4", null, "B-2", null);
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKED);
        assertThat(packing.pieces(delivery))
                .extracting(TracedPiece::shown)
                .containsExactly("B-1 × 6 (2027-03-31)", "B-2 × 4");
        refused(
                "picking.batch-not-here",
                "batch",
                () -> picking.putBack(
                        delivery, new PickGoods(sku, new BigDecimal("5"), null, null, "B-2", null), "wendy"));
        packing.pack(delivery, new PackGoods(0, sku, new BigDecimal("2"), null, "B-1"), "wendy");
        packing.pack(delivery, new PackGoods(1, sku, new BigDecimal("1"), null, "B-1"), "wendy");
        assertThat(packing.pieces(delivery))
                .extracting(TracedPiece::parcel, piece -> piece.quantity().plain())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, "3"),
                        org.assertj.core.groups.Tuple.tuple(null, "3"),
                        org.assertj.core.groups.Tuple.tuple(null, "4"));
        packing.packRest(delivery, new WeighParcel(BigDecimal.ONE), "wendy");
        assertThat(wrong(delivery)).isEmpty();
        packing.unpack(delivery, 1, "wendy");
        packing.unpack(delivery, 2, "wendy");
        assertThat(packing.pieces(delivery)).hasSize(2);
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void lessThanWhatIsScannedIsTakenOutFirst() {
        String sku = traced(Traceability.SERIAL, null);
        String delivery = released(sku, 3);
        String order = view(delivery).orderNumber();
        takes(delivery, sku, "3", sn(1), sn(2), sn(3));
        refused("change.scanned-first", null, () -> changes.preview(order, less(order, 2), "sally"));
        putsBack(delivery, sku, sn(2));
        assertThat(changes.preview(order, less(order, 2), "sally").lines()).hasSize(1);
    }

    @Test
    void aScannerTypesIntoOneField() {
        String sku = traced(Traceability.SERIAL, null);
        String delivery = released(sku, 2);
        Browser wendy = new Browser(port).as("wendy");
        assertThat(scans(wendy, delivery, sku, "").statusCode()).isEqualTo(302);
        assertThat(wendy.get("/deliveries/" + delivery + "/pick").body()).contains("name=\"of\" value=\"" + sku + "\"");
        assertThat(packing.pieces(delivery)).isEmpty();
        scans(wendy, delivery, sn(1), sku);
        assertThat(marks(delivery)).containsExactly(sn(1));
        assertThat(scans(wendy, delivery, sn(1), sku).body())
                .contains("value=\"" + sn(1) + "\"", "aria-invalid", "id=\"sku-error\"")
                .contains(sn(1) + " is picked for this delivery already");
        scans(wendy, delivery, sn(2), "");
        assertThat(view(delivery).progress()).isEqualTo(Progress.PICKED);
    }

    /** A day that was said of one batch does not go onto the next one, and stays with the first. */
    @Test
    void aDayIsOfOneBatch() {
        String sku = traced(Traceability.BATCH, null);
        String delivery = released(sku, 4);
        Browser wendy = new Browser(port).as("wendy");
        shown(wendy, delivery, sku, "", "");
        assertThat(shown(wendy, delivery, "B-1", sku, "2027-03-31"))
                .contains("id=\"bestBefore\"")
                .doesNotContain("value=\"2027-03-31\"");
        packing.pack(delivery, new PackGoods(0, sku, BigDecimal.ONE, null, "B-1"), "wendy");
        shown(wendy, delivery, "B-1", sku, "");
        shown(wendy, delivery, "B-2", sku, "");
        assertThat(packing.pieces(delivery))
                .extracting(TracedPiece::shown)
                .containsExactly("B-1 × 1 (2027-03-31)", "B-1 × 1 (2027-03-31)", "B-2 × 1");
        assertThat(shown(wendy, delivery, sku, sku, "2028-01-31"))
                .as("of no batch yet")
                .contains("value=\"2028-01-31\"");
    }

    private String shown(Browser browser, String delivery, String text, String of, String bestBefore) {
        assertThat(scans(browser, delivery, text, of, bestBefore).statusCode()).isEqualTo(302);
        return browser.get("/deliveries/" + delivery + "/pick").body();
    }

    /** While a number is asked for, the label of something else is not one. */
    @Test
    void labelsOfOtherGoodsAndPapersAreNoNumbers() {
        String sku = traced(Traceability.SERIAL, null);
        String delivery = released(sku, 2);
        String other = goods("10.00", 1).toLowerCase(Locale.ROOT);
        Browser wendy = new Browser(port).as("wendy");
        for (String label : List.of(other, view(delivery).orderNumber(), delivery.toLowerCase(Locale.ROOT))) {
            assertThat(scans(wendy, delivery, label, sku).body()).contains(label + " does not belong to " + delivery);
            refused("picking.wrong-sku", "serials", () -> takes(delivery, sku, "1", label));
        }
        assertThat(packing.pieces(delivery)).isEmpty();
        String batched = traced(Traceability.BATCH, null);
        String another = released(batched, 1);
        refused("picking.wrong-sku", "batch", () -> picks(another, batched, "1", null, other, null));
    }

    private HttpResponse<String> scans(Browser browser, String delivery, String text, String of) {
        return scans(browser, delivery, text, of, "");
    }

    private HttpResponse<String> scans(Browser browser, String delivery, String text, String of, String bestBefore) {
        String body = Map.of("sku", text, "of", of, "quantity", "1", "answer", "take", "bestBefore", bestBefore)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.form("/deliveries/" + delivery + "/pick", body + "&_csrf=" + browser.csrf());
    }

    private static AskChange less(String order, int quantity) {
        return new AskChange(
                null, "less", List.of(new AskChange.AskedLine(1, new SaidNumber(BigDecimal.valueOf(quantity)), null)));
    }
}
