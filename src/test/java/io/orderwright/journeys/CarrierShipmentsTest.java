package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.parcels.ParcelNews;
import io.orderwright.fulfilment.deliveries.parcels.ParcelStatus;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp.FollowUpOutcome;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Parcels go by carriers, every way that the diagram draws; what carriers tell counts once and in its own order. */
@Tag("fulfilment")
class CarrierShipmentsTest extends ParcelsByCarriers {

    @Autowired
    ShippingTasks shipping;

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void parcelsAreBookedTrackedByCallbacksAndSignedFor(Carrier carrier) {
        tellsBack("http://localhost:" + port + "/carriers", 1, true);
        String delivery = packed(goodCustomer(), 2);
        String order = view(delivery).orderNumber();
        shipments.handOver(delivery, carrier, "wendy");
        List<TrackedParcel> parcels = booked(delivery);
        assertThat(parcels).hasSize(2).allMatch(parcel -> parcel.status() == ParcelStatus.ANNOUNCED);
        assertThat(effectsAt(carrier.partner(), delivery, "externalBook" + named(carrier)))
                .isEqualTo(1);
        refused("picking.handed-over", () -> packing.unpack(delivery, 1, "wendy"));
        ships(order);
        thenIs(order, SHIPPED);
        assertThat(view(delivery).carrier()).as("whatever was typed").isEqualTo(carrier.name());
        assertThat(view(delivery).tracking()).contains(parcels.get(0).trackingNumber());

        for (String status : List.of("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY")) {
            parcels.forEach(parcel -> moves(parcel, status));
        }
        parcelsAre(delivery, ParcelStatus.OUT_FOR_DELIVERY);
        assertThat(shipment(delivery).state()).isEqualTo(ShipmentState.BOOKED);
        parcels.forEach(parcel -> moves(parcel, "DELIVERED"));
        becomes(delivery, ShipmentState.DELIVERED);
        assertThat(shipment(delivery).signedBy()).isNotBlank();
        assertThat(shipment(delivery).provedBy()).isEqualTo(carrier.name());
        assertThat(orders.get(order).lines())
                .allSatisfy(line -> assertThat(line.delivered()).isEqualByComparingTo(line.ordered()));
        await().until(() -> tracking.history(shipment(delivery)).stream().allMatch(news -> news.times() >= 2));
        assertThat(tracking.history(shipment(delivery)))
                .as("each once, however often it was told")
                .hasSize(8)
                .extracting(ParcelNews::outcome)
                .contains("CURRENT");
        hasEnded(delivery);
        String link = links.of(Map.of(order, orders.get(order).placedAt()))
                .values()
                .iterator()
                .next();
        assertThat(new Browser(port)
                        .get(link.substring(link.indexOf("/track/")))
                        .body())
                .contains(parcels.get(0).trackingNumber(), parcels.get(1).trackingNumber());
        assertThat(new Browser(port).as("sally").get("/orders/" + order).body())
                .contains(parcels.get(0).trackingNumber(), shipment(delivery).signedBy());
        assertThat(wrong(delivery)).isEmpty();
        assertThat(wrong(order)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void whoIsToldNothingAsks(Carrier carrier) {
        String delivery = packed(goodCustomer(), 1);
        shipments.handOver(delivery, carrier, "wendy");
        TrackedParcel parcel = booked(delivery).get(0);
        ships(view(delivery).orderNumber());
        moves(parcel, "PICKED_UP");
        moves(parcel, "IN_TRANSIT");
        asksUntil(() -> parcel(delivery).status() == ParcelStatus.IN_TRANSIT);
        moves(parcel, "OUT_FOR_DELIVERY");
        moves(parcel, "DELIVERED");
        asksUntil(() -> shipment(delivery).state() == ShipmentState.DELIVERED);
        assertThat(tracking.history(shipment(delivery))).hasSize(4).allMatch(news -> news.source()
                .equals("POLL"));
        hasEnded(delivery);
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void aCarrierThatDoesNotAnswerIsNotAskedEverMoreAndHoldsUpNobodyElse() {
        String delivery = packed(goodCustomer(), 1);
        String other = packed(goodCustomer(), 1);
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        shipments.handOver(other, Carrier.LANDBRIDGE, "wendy");
        booked(delivery);
        TrackedParcel parcel = booked(other).get(0);
        ships(view(other).orderNumber());
        moves(parcel, "PICKED_UP");
        partnerDoes("sunway", "fail500", 1);
        asksUntil(() -> parcel(other).status() == ParcelStatus.PICKED_UP);
        asksUntil(() -> jdbc.queryForObject(
                        "select count(*) from tracking_round where carrier = 'SUNWAY' and ended_at is null",
                        Integer.class)
                == 0);
        assertThat(parcel(delivery).status()).isEqualTo(ParcelStatus.ANNOUNCED);
    }

    @Test
    void aCarrierThatRefusesQuestionsIsAskedAgainInTheNextRound() {
        for (Carrier carrier : Carrier.values()) {
            String delivery = packed(goodCustomer(), 1);
            shipments.handOver(delivery, carrier, "wendy");
            TrackedParcel parcel = booked(delivery).get(0);
            moves(parcel, "PICKED_UP");
            partnerDoes(carrier.partner(), "refuse", 1);
            asksUntil(() -> parcel(delivery).status() == ParcelStatus.PICKED_UP);
        }
    }

    @Test
    void anOlderWordNeverReplacesANewerOneAndEveryWordIsKept() {
        String delivery = packed(goodCustomer(), 1);
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        TrackedParcel parcel = booked(delivery).get(0);
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        told(parcel, "e3", ParcelStatus.OUT_FOR_DELIVERY, now);
        parcelsAre(delivery, ParcelStatus.OUT_FOR_DELIVERY);
        told(parcel, "e1", ParcelStatus.PICKED_UP, now.minusSeconds(7200));
        told(parcel, "e2", ParcelStatus.IN_TRANSIT, now.minusSeconds(3600));
        told(parcel, "e1", ParcelStatus.PICKED_UP, now.minusSeconds(7200));
        await().until(() -> tracking.history(shipment(delivery)).stream()
                        .filter(news -> "OLDER".equals(news.outcome()))
                        .count()
                == 2);
        assertThat(parcel(delivery).status()).isEqualTo(ParcelStatus.OUT_FOR_DELIVERY);
        assertThat(tracking.history(shipment(delivery)))
                .extracting(ParcelNews::status)
                .containsExactly(ParcelStatus.OUT_FOR_DELIVERY, ParcelStatus.IN_TRANSIT, ParcelStatus.PICKED_UP);
        told(parcel, "e4", ParcelStatus.DELIVERED, now);
        parcelsAre(delivery, ParcelStatus.DELIVERED);
        assertThat(shipment(delivery).state())
                .as("it has not left, as far as we know")
                .isEqualTo(ShipmentState.BOOKED);
        ships(view(delivery).orderNumber());
        thenIs(view(delivery).orderNumber(), SHIPPED);
        asksUntil(() -> shipment(delivery).state() == ShipmentState.DELIVERED);
        assertThat(wrong(delivery)).isEmpty();
    }

    /** The carrier has taken the booking, and told of the parcel, before we have its answer. */
    @Test
    void whatIsToldOfAParcelThatWeDoNotKnowYetCountsOnceWeDo() {
        tellsBack("http://localhost:" + port + "/carriers", 0, false);
        String delivery = packed(goodCustomer(), 1);
        partnerDoes(Map.of("partner", "sunway", "mode", "timeout-after-effect", "delayMs", 2000, "count", 1));
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        await().until(() -> effectsAt("sunway", delivery, "externalBookSunway") == 1);
        refused("delivery.handover-BOOKING", () -> ships(view(delivery).orderNumber()));
        String number =
                get(SANDBOX + "/parcels?carrier=sunway").get(0).path("number").asText();
        post(SANDBOX + "/parcels", Map.of("carrier", "sunway", "number", number, "status", "PICKED_UP"));
        await().until(() -> Integer.valueOf(1)
                .equals(jdbc.queryForObject(
                        "select count(*) from carrier_event where tracking_number = ? and outcome = 'UNKNOWN_PARCEL'",
                        Integer.class,
                        number)));
        assertThat(booked(delivery)).extracting(TrackedParcel::trackingNumber).containsExactly(number);
        parcelsAre(delivery, ParcelStatus.PICKED_UP);
        assertThat(effectsAt("sunway", delivery, "externalBookSunway")).isEqualTo(1);
        assertThat(wrong(delivery)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void whatOneCarrierRefusesAnotherMayBringOrNone(Carrier carrier) {
        Carrier other = carrier == Carrier.SUNWAY ? Carrier.LANDBRIDGE : Carrier.SUNWAY;
        String delivery = packed(goodCustomer(), 1);
        partnerDoes(carrier.partner(), "refuse", 1);
        shipments.handOver(delivery, carrier, "wendy");
        becomes(delivery, ShipmentState.REFUSED);
        assertThat(shipment(delivery).remark()).contains("blocked");
        refused("delivery.handover-REFUSED", () -> ships(view(delivery).orderNumber()));
        refused("role.missing", () -> answers.resolveRefusal(delivery, other.name(), "", "sally"));
        refused("shipment.carrier-unknown", () -> answers.resolveRefusal(delivery, "PIGEON", "", "wendy"));
        partnerDoes(other.partner(), "refuse", 1);
        answers.resolveRefusal(delivery, other.name(), "the other one", "wendy");
        await().until(() -> shipment(delivery).state() == ShipmentState.REFUSED
                && shipment(delivery).handover() == 2);
        answers.resolveRefusal(delivery, "OWN", "our own van", "wendy");
        assertThat(shipment(delivery).state()).isEqualTo(ShipmentState.OWN_TRANSPORT);
        hasEnded(delivery);
        assertThat(view(delivery).handover()).isNull();
        refused("orders.carrier-missing", () -> shipping.shipped(view(delivery).orderNumber(), "", "", "wendy"));
        shipping.shipped(view(delivery).orderNumber(), "van", "trip 7", "wendy");
        thenIs(view(delivery).orderNumber(), SHIPPED);
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void theSameCarrierMayBeAskedAgain() {
        String delivery = packed(goodCustomer(), 1);
        partnerDoes("landbridge", "refuse", 1);
        shipments.handOver(delivery, Carrier.LANDBRIDGE, "wendy");
        becomes(delivery, ShipmentState.REFUSED);
        answers.resolveRefusal(delivery, "LANDBRIDGE", "address was wrong", "wendy");
        booked(delivery);
        assertThat(shipment(delivery).state()).isEqualTo(ShipmentState.BOOKED);
        assertThat(wrong(delivery)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void whatHasNotLeftIsTakenBackAndMayBeHandedOverAgain(Carrier carrier) {
        String delivery = packed(goodCustomer(), 1);
        String order = view(delivery).orderNumber();
        shipments.handOver(delivery, carrier, "wendy");
        String first = booked(delivery).get(0).trackingNumber();
        refused("delivery.at-carrier", () -> cancels(order, "changed their mind", "sally"));
        shipments.withdraw(delivery, "one more parcel", "wendy");
        becomes(delivery, ShipmentState.WITHDRAWN);
        hasEnded(delivery);
        assertThat(effectsAt(carrier.partner(), delivery, "externalCancel" + named(carrier)))
                .isEqualTo(1);
        assertThat(view(delivery).handover()).isNull();
        shipments.handOver(delivery, carrier, "wendy");
        assertThat(booked(delivery).get(0).trackingNumber()).isNotEqualTo(first);
        shipments.withdraw(delivery, "the order is called back", "wendy");
        await().until(() -> shipment(delivery).state() == ShipmentState.WITHDRAWN);
        cancels(order, "changed their mind", "sally");
        thenIs(order, CANCELLED);
        refused("picking.not-open", () -> shipments.handOver(delivery, carrier, "wendy"));
        assertThat(wrong(delivery)).isEmpty();
        assertThat(wrong(order)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void aCarrierMayInsistOnComing(Carrier carrier) {
        String delivery = packed(goodCustomer(), 1);
        shipments.handOver(delivery, carrier, "wendy");
        booked(delivery);
        partnerDoes(carrier.partner(), "refuse", 1);
        shipments.withdraw(delivery, "not today", "wendy");
        await().until(() -> "NOT_WITHDRAWN".equals(shipment(delivery).attention()));
        assertThat(view(delivery).handover()).isEqualTo(DeliveryView.Handover.BOOKED);
        answers.followUp(delivery, new FollowUp(FollowUpOutcome.WAIT, "", "they come today"), "wendy");
        assertThat(shipment(delivery).attention()).isNull();
        ships(view(delivery).orderNumber());
        refused("shipment.not-withdrawable", () -> shipments.withdraw(delivery, "too late", "wendy"));
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void troubleIsLookedAfterByAPersonUnlessNewsEndIt() {
        String delivery = packed(goodCustomer(), 1);
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        TrackedParcel parcel = booked(delivery).get(0);
        refused("task.none", () -> answers.followUp(delivery, new FollowUp(FollowUpOutcome.WAIT, "", ""), "wendy"));
        ships(view(delivery).orderNumber());
        Instant now = Instant.now();
        told(parcel, delivery + "1", ParcelStatus.FAILED_ATTEMPT, now);
        await().until(() -> !tasksOf(delivery).isEmpty());
        assertThat(new Browser(port)
                        .as("wendy")
                        .get("/deliveries/carriers?attention=true")
                        .statusCode())
                .isEqualTo(200);
        told(parcel, delivery + "2", ParcelStatus.OUT_FOR_DELIVERY, now.plusSeconds(1));
        await().until(() -> tasksOf(delivery).isEmpty() && shipment(delivery).attention() == null);
        told(parcel, delivery + "3", ParcelStatus.FAILED_ATTEMPT, now.plusSeconds(2));
        await().until(() -> !tasksOf(delivery).isEmpty());
        refused(
                "shipment.signed-by-missing",
                () -> answers.followUp(delivery, new FollowUp(FollowUpOutcome.DELIVERED, " ", ""), "wendy"));
        answers.followUp(delivery, new FollowUp(FollowUpOutcome.WAIT, "", "they try again"), "wendy");
        assertThat(tasksOf(delivery)).isEmpty();
        told(parcel, delivery + "4", ParcelStatus.RETURNED, now.plusSeconds(3));
        await().until(() -> !tasksOf(delivery).isEmpty());
        answers.followUp(delivery, new FollowUp(FollowUpOutcome.DELIVERED, "neighbour", "asked by phone"), "wendy");
        assertThat(shipment(delivery).state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(shipment(delivery).signedBy()).isEqualTo("neighbour");
        assertThat(shipment(delivery).provedBy()).isEqualTo("wendy");
        hasEnded(delivery);
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void whatIsLostIsNotDelivered() {
        String delivery = packed(goodCustomer(), 1);
        shipments.handOver(delivery, Carrier.LANDBRIDGE, "wendy");
        TrackedParcel parcel = booked(delivery).get(0);
        ships(view(delivery).orderNumber());
        told(Carrier.LANDBRIDGE, parcel, delivery + "1", ParcelStatus.LOST, Instant.now());
        await().until(() -> !tasksOf(delivery).isEmpty());
        refused(
                "shipment.comment-missing",
                () -> answers.followUp(delivery, new FollowUp(FollowUpOutcome.NOT_DELIVERED, "", ""), "wendy"));
        answers.followUp(delivery, new FollowUp(FollowUpOutcome.NOT_DELIVERED, "", "never found"), "wendy");
        assertThat(shipment(delivery).state()).isEqualTo(ShipmentState.NOT_DELIVERED);
        hasEnded(delivery);
        assertThat(orders.get(view(delivery).orderNumber()).lines())
                .allSatisfy(line -> assertThat(line.delivered().amount()).isZero());
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void silenceIsNoticed() {
        String delivery = packed(goodCustomer(), 1);
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        booked(delivery);
        await().until(() -> silence(delivery) != null);
        Job due = silence(delivery);
        assertThat(due.getDuedate()).isAfter(java.util.Date.from(Instant.now().plus(Duration.ofDays(2))));
        management.executeJob(due.getId());
        assertThat(shipment(delivery).attention()).isEqualTo("SILENT");
        assertThat(taskOf(delivery).getTaskDefinitionKey()).isEqualTo("userFollowUpShipment");
        refused(
                "shipment.not-left",
                () -> answers.followUp(delivery, new FollowUp(FollowUpOutcome.DELIVERED, "who", ""), "wendy"));
        answers.followUp(delivery, new FollowUp(FollowUpOutcome.WAIT, "", "tomorrow"), "wendy");
        assertThat(silence(delivery)).isNotNull();
        assertThat(wrong(delivery)).isEmpty();
    }

    @Test
    void theTableProposesAndAPersonChooses() {
        String light = packed(customer(Tier.STANDARD, "B", "1000000"), 1);
        assertThat(choice.propose(light).carrier()).isEqualTo(Carrier.SUNWAY);
        packing.weigh(light, 1, new WeighParcel(new BigDecimal("31")), "wendy");
        assertThat(choice.propose(light).carrier()).isEqualTo(Carrier.LANDBRIDGE);
        assertThat(choice.propose(light).reason()).isEqualTo("reason.carrier.heavy");
        String other = released(goodCustomer());
        refused("shipment.not-packed", () -> shipments.handOver(other, Carrier.SUNWAY, "wendy"));
    }

    @Test
    void theWarehouseWorksOnPages() {
        String delivery = packed(goodCustomer(), 1);
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/deliveries/" + delivery).body()).contains("/carrier\"", "bookWith");
        wendy.form("/deliveries/" + delivery + "/carrier", "bookWith=LANDBRIDGE&_csrf=" + wendy.csrf());
        String number = booked(delivery).get(0).trackingNumber();
        assertThat(wendy.get("/deliveries/" + delivery).body()).contains(number, "/withdraw\"");
        assertThat(wendy.get("/deliveries/carriers").statusCode()).isEqualTo(200);
        wendy.form("/deliveries/" + delivery + "/dispatch", "_csrf=" + wendy.csrf());
        assertThat(view(delivery).state()).isEqualTo(DeliveryView.DeliveryState.DISPATCHED);
        assertThat(view(delivery).tracking()).isEqualTo(number);
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/orders/" + view(delivery).orderNumber())
                        .body())
                .contains(number);
    }
}
