package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Arrival;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.deliveries.WhichDeliveries;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.DeliveryTerms;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where no carrier tells, a person says once who has the goods: exactly those of the delivery are delivered then, once. */
@Tag("fulfilment")
class ProofOfDeliveryTest extends GoodsThatWeBring {

    @Test
    void whoRecordsThatTheCustomerHasTheGoodsDeliversThemOnce() {
        String order = shipped(4);
        String delivery = only(order);
        assertThat(orders.get(order).lines().get(0).delivered().amount()).isZero();

        ProveDelivery said = said("李雷", now(), "  at the gate ");
        DeliveryView proved = deliveries.prove(delivery, said, "wendy");
        assertThat(proved.arrival()).isEqualTo(Arrival.DELIVERED);
        ProofOfDelivery proof = Objects.requireNonNull(proved.proof());
        assertThat(proof.receivedBy()).isEqualTo("李雷");
        assertThat(proof.receivedAt()).isEqualTo(said.receivedAt());
        assertThat(proof.note()).isEqualTo("at the gate");
        assertThat(proof.recordedBy()).isEqualTo("wendy");
        assertThat(orders.get(order).lines().get(0).delivered().amount()).isEqualByComparingTo("4");

        assertThat(deliveries.prove(delivery, said, "grace").proof())
                .as("said again, by whomever, it is what it was")
                .isEqualTo(proof);
        for (ProveDelivery other : List.of(
                said("韩梅梅", said.receivedAt(), "at the gate"),
                said("李雷", said.receivedAt().plusSeconds(1), "at the gate"),
                said("李雷", said.receivedAt(), null))) {
            refused(Refusal.RefusalKind.CONFLICT, "delivery.proved", () -> deliveries.prove(delivery, other, "wendy"));
        }
        assertThat(orders.get(order).lines().get(0).delivered().amount()).isEqualByComparingTo("4");
        assertThat(told(order)).hasSize(1);
        assertThat(wrong(order)).isEmpty();
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void eachPartDeliveryBringsItsOwnGoods() {
        String sku = goods("100.00", 4);
        String other = goods("50.00", 2);
        String order = place(customerWith(DeliveryTerms.AVAILABLE), line(sku, 10), line(other, 2));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, PARTLY_SHIPPED);
        arrives(sku, 6);
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        List<DeliveryView> both = deliveries.ofOrder(order);
        assertThat(both).hasSize(2);

        deliveries.prove(both.get(1).number(), said("李雷", now(), null), "wendy");
        assertThat(delivered(order)).containsExactly("1:6", "2:0");
        assertThat(deliveries.get(both.get(0).number()).arrival())
                .as("the other one is still under way")
                .isNull();
        assertThat(wrong(order)).isEmpty();

        deliveries.prove(both.get(0).number(), said("韩梅梅", now(), null), "wendy");
        assertThat(delivered(order)).containsExactly("1:10", "2:2");
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void whatIsPaidAndClosedMayStillBeProved() {
        String order = shipped(2);
        pays(order, "200.00");
        thenIs(order, CLOSED);
        deliveries.prove(only(order), said("李雷", now(), null), "wendy");
        assertThat(delivered(order)).containsExactly("1:2");
        assertThat(orders.get(order).state()).isEqualTo(CLOSED);
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void goodsThatHaveNotLeftCannotHaveArrived() {
        String order = place(goodCustomer(), line(goods("100.00", 9), 1));
        thenIs(order, TO_SHIP);
        String delivery = only(order);
        refused(
                Refusal.RefusalKind.CONFLICT,
                "delivery.not-left",
                () -> deliveries.prove(delivery, said("李雷", now(), null), "wendy"));
        cancels(order, "changed his mind", "sally");
        await().until(() -> deliveries.get(delivery).state() == DeliveryView.DeliveryState.CANCELLED);
        refused(
                Refusal.RefusalKind.CONFLICT,
                "delivery.not-left",
                () -> deliveries.prove(delivery, said("李雷", now(), null), "wendy"));
        refused(
                Refusal.RefusalKind.NOT_FOUND,
                "delivery.unknown",
                () -> deliveries.prove("DN-2026-99999999", said("李雷", now(), null), "wendy"));
    }

    @Test
    void theyArriveAfterTheyLeftAndNotInTheFuture() {
        String order = shipped(1);
        String delivery = only(order);
        sql("update delivery set dispatched_at = dispatched_at - interval '1 hour' where number = ?", delivery);
        Instant left = Objects.requireNonNull(deliveries.get(delivery).dispatchedAt());
        refused(
                Refusal.RefusalKind.INVALID,
                "delivery.received-before-left",
                () -> deliveries.prove(delivery, said("李雷", left.minusSeconds(60), null), "wendy"));
        refused(
                Refusal.RefusalKind.INVALID,
                "delivery.received-in-future",
                () -> deliveries.prove(delivery, said("李雷", Instant.now().plusSeconds(60), null), "wendy"));
        Instant sameMinute = left.truncatedTo(ChronoUnit.MINUTES);
        deliveries.prove(delivery, said("李雷", sameMinute, null), "wendy");
        assertThat(wrong(delivery)).as("clocks on walls show minutes").isEmpty();
    }

    @Test
    void whereACarrierWasBookedItsNewsDecide() {
        String order = place(goodCustomer(), line(goods("10.00", 9), 4));
        thenIs(order, TO_SHIP);
        String delivery = packed(order);
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        await().until(() -> shipments.find(delivery).orElseThrow().state() == ShipmentView.ShipmentState.BOOKED);
        ships(order);
        thenIs(order, SHIPPED);
        refused(
                Refusal.RefusalKind.CONFLICT,
                "delivery.carrier-tells",
                () -> deliveries.prove(delivery, said("李雷", now(), null), "wendy"));
        assertThat(delivered(order)).containsExactly("1:0");
        assertThat(new Browser(port).as("wendy").get("/deliveries/" + delivery).body())
                .doesNotContain("/proof\"");
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void whatACarrierRefusedAndWeBringOurselvesWeProveOurselves() {
        String order = place(goodCustomer(), line(goods("10.00", 9), 4));
        thenIs(order, TO_SHIP);
        String delivery = packed(order);
        partnerDoes("landbridge", "refuse", 1);
        shipments.handOver(delivery, Carrier.LANDBRIDGE, "wendy");
        await().until(() -> shipments.find(delivery).orElseThrow().state() == ShipmentView.ShipmentState.REFUSED);
        post("wendy", "/api/v1/deliveries/" + delivery + "/shipment/refusal", Map.of("carrier", "OWN"));
        await().until(() -> deliveries.get(delivery).handover() == null);
        ships(order);
        thenIs(order, SHIPPED);
        deliveries.prove(delivery, said("李雷", now(), null), "wendy");
        assertThat(delivered(order)).containsExactly("1:4");
        assertThat(wrong(delivery)).isEmpty();
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void ofTwoWhoRecordAtOnceOneWins() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                boolean same = round % 2 == 0;
                String order = shipped(3);
                String delivery = only(order);
                Instant at = now();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> answers = new ArrayList<>();
                for (String name : List.of("李雷", same ? "李雷" : "韩梅梅")) {
                    Callable<Boolean> attempt = () -> {
                        start.await();
                        try {
                            deliveries.prove(delivery, said(name, at, null), "wendy");
                            return true;
                        } catch (Refusal refused) {
                            assertThat(refused.code()).isEqualTo("delivery.proved");
                            return false;
                        }
                    };
                    answers.add(two.submit(attempt));
                }
                List<Boolean> recorded =
                        List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(recorded)
                        .as(same ? "both said the same" : "they said different things")
                        .containsExactlyInAnyOrder(true, same);
                assertThat(delivered(order)).containsExactly("1:3");
                assertThat(told(order)).hasSize(1);
                assertThat(wrong(order)).isEmpty();
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void theApiSaysWhatBecameOfIt() throws Exception {
        String order = shipped(1);
        String delivery = only(order);
        String path = "/api/v1/deliveries/" + delivery + "/proof";
        Map<String, String> said = Map.of("receivedBy", "李雷", "receivedAt", now().toString());
        assertThat(post("sally", path, said).statusCode()).isEqualTo(403);
        assertThat(post("wendy", path, Map.of("receivedBy", " ", "receivedAt", now().toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("wendy", path, Map.of("receivedBy", "李雷")).statusCode()).isEqualTo(422);
        assertThat(post(
                                "wendy",
                                path,
                                Map.of(
                                        "receivedBy",
                                        "李雷",
                                        "receivedAt",
                                        Instant.now().plusSeconds(600).toString()))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> first = post("wendy", path, said);
        assertThat(first.statusCode()).isEqualTo(200);
        JsonNode proof = json.readTree(first.body()).path("proof");
        assertThat(proof.path("receivedBy").asText()).isEqualTo("李雷");
        assertThat(proof.path("recordedBy").asText()).isEqualTo("wendy");
        HttpResponse<String> again = post("wendy", path, said);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json.readTree(again.body())).isEqualTo(json.readTree(first.body()));
        HttpResponse<String> other = post("wendy", path, Map.of("receivedBy", "x", "receivedAt", now().toString()));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("李雷", "wendy");
    }

    @Test
    void everybodyWhoAsksSeesIt() {
        String order = shipped(1);
        String delivery = only(order);
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/deliveries/" + delivery).body()).contains("/proof\"", "Under way");
        assertThat(new Browser(port).as("sally").get("/deliveries/" + delivery).body())
                .doesNotContain("/proof\"");
        LocalDateTime wall = LocalDateTime.ofInstant(now(), ZoneId.systemDefault());
        HttpResponse<String> wrongTime =
                prove(wendy, delivery, "李雷", wall.plusDays(1).toString());
        assertThat(wrongTime.body()).contains("This is still to come", "value=\"李雷\"");
        assertThat(prove(wendy, delivery, "", "next week").body())
                .contains("Write it as 2026-03-31 14:05", "id=\"receivedBy-error\"><span>");
        HttpResponse<String> done = prove(wendy, delivery, "李雷", wall.toString());
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(wendy.get("/deliveries/" + delivery).body()).contains("李雷", "Recorded by wendy", "Delivered");
        assertThat(prove(wendy, delivery, "韩梅梅", wall.toString()).body()).contains("is recorded as received by 李雷");

        String shown = wall.toLocalDate() + " " + wall.toString().substring(11, 16);
        assertThat(new Browser(port).as("sally").get("/orders/" + order).body())
                .contains("Proof of delivery: 李雷, " + shown)
                .contains("The goods are with the customer", "Signed by: 李雷", "At: " + shown);
        assertThat(texts(order, Locale.ENGLISH)).contains("The goods are with the customer");
        assertThat(texts(order, Locale.SIMPLIFIED_CHINESE)).contains("货物已送达客户");
        String link = links.of(Map.of(order, orders.get(order).placedAt()))
                .values()
                .iterator()
                .next();
        String track = link.substring(link.indexOf("/track/"));
        assertThat(new Browser(port).get(track + "?lang=en").body())
                .contains("Your goods have arrived.", "Received by", "李雷", shown);
        assertThat(new Browser(port).get(track + "?lang=zh-CN").body()).contains("您的货物已送达。", "签收人", "李雷");
    }

    @Test
    void theListsTellWhatIsUnderWayWhatArrivedAndWhatIsMissed() {
        String order = shipped(1);
        String delivery = only(order);
        assertThat(in(WhichDeliveries.UNDER_WAY, delivery)).isTrue();
        assertThat(in(WhichDeliveries.UNPROVED, delivery)).isFalse();
        assertThat(in(WhichDeliveries.DELIVERED, delivery)).isFalse();
        int missed = figures.unproved(10_000);
        sql("update delivery set dispatched_at = now() - interval '8 days' where number = ?", delivery);
        assertThat(in(WhichDeliveries.UNPROVED, delivery)).isTrue();
        assertThat(figures.unproved(10_000)).isEqualTo(missed + 1);
        assertThat(figures.unproved(0)).isZero();
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/?lang=en").body())
                .contains("href=\"/deliveries?state=UNPROVED\"", "without proof for long");
        assertThat(new Browser(port).as("sally").get("/?lang=en").body()).doesNotContain("without proof for long");

        deliveries.prove(delivery, said("李雷", now(), null), "wendy");
        assertThat(in(WhichDeliveries.UNDER_WAY, delivery)).isFalse();
        assertThat(in(WhichDeliveries.UNPROVED, delivery)).isFalse();
        assertThat(in(WhichDeliveries.DELIVERED, delivery)).isTrue();
        assertThat(in(WhichDeliveries.DISPATCHED, delivery)).isTrue();
        assertThat(figures.unproved(10_000)).isEqualTo(missed);
        assertThat(deliveries
                        .newest(WhichDeliveries.DELIVERED, Long.MAX_VALUE, 1)
                        .get(0)
                        .number())
                .isEqualTo(delivery);
        assertThat(wendy.get("/deliveries?state=DELIVERED&lang=en").body()).contains(delivery, "Delivered");
        assertThat(wendy.get("/api/v1/deliveries?state=DELIVERED&size=1").statusCode())
                .isEqualTo(200);
    }
}
