package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports.Source;
import io.orderwright.fulfilment.deliveries.parcels.ParcelStatus;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.ports.ShipmentTasks;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.CarrierChoice;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of parcels that go by carriers do and see. */
abstract class ParcelsByCarriers extends Business {

    @LocalServerPort
    int port;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    PickLists picking;

    @Autowired
    Packing packing;

    @Autowired
    Shipments shipments;

    @Autowired
    CarrierReports tracking;

    @Autowired
    CarrierChoice choice;

    @Autowired
    ShipmentTasks answers;

    @Autowired
    TrackingLinks links;

    @BeforeEach
    void carriersTellNothingByThemselves() {
        tellsBack("", 0, false);
    }

    String packed(String customer, int parcels) {
        String delivery = released(customer);
        String sku = picking.list(delivery).get(0).sku();
        picking.pick(delivery, new PickGoods(sku, new BigDecimal("4")), "wendy");
        for (int parcel = 1; parcel < parcels; parcel++) {
            packing.pack(delivery, new PackGoods(0, sku, BigDecimal.ONE), "wendy");
            packing.weigh(delivery, parcel, new WeighParcel(new BigDecimal("1.5")), "wendy");
        }
        packing.packRest(delivery, new WeighParcel(new BigDecimal("2.25")), "wendy");
        return delivery;
    }

    String released(String customer) {
        PlaceOrder.AskedLine four = line(goods("10.00", 9), 4);
        String number = place(customer, four);
        thenIs(number, TO_SHIP);
        return deliveries.find(number).orElseThrow().number();
    }

    List<TrackedParcel> booked(String delivery) {
        becomes(delivery, ShipmentState.BOOKED);
        return tracking.parcels(shipment(delivery));
    }

    void becomes(String delivery, ShipmentState state) {
        await().alias(delivery + " becomes " + state)
                .until(() -> shipment(delivery).state() == state);
    }

    void parcelsAre(String delivery, ParcelStatus status) {
        await().alias(delivery + " is " + status).until(() -> tracking.parcels(shipment(delivery)).stream()
                .allMatch(parcel -> parcel.status() == status));
    }

    /** Rounds are begun until it is so: one that was begun elsewhere may be under way. */
    void asksUntil(Supplier<Boolean> so) {
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!so.get()) {
                runtime.startProcessInstanceByKey("carrier-tracking");
            }
            return so.get();
        });
    }

    void moves(TrackedParcel parcel, String status) {
        post(
                SANDBOX + "/parcels",
                Map.of(
                        "carrier",
                        Carrier.of(parcel.carrier()).partner(),
                        "number",
                        parcel.trackingNumber(),
                        "status",
                        status));
    }

    void told(TrackedParcel parcel, String event, ParcelStatus status, Instant at) {
        told(Carrier.SUNWAY, parcel, parcel.trackingNumber() + event, status, at);
    }

    void told(Carrier carrier, TrackedParcel parcel, String event, ParcelStatus status, Instant at) {
        tracking.keep(
                carrier,
                List.of(new CarrierReport(event, parcel.trackingNumber(), status, "x", at, "", "somebody")),
                Source.CALLBACK);
    }

    void tellsBack(String url, double doubling, boolean reorder) {
        Stream.of("sunway", "landbridge")
                .forEach(carrier -> post(
                        SANDBOX + "/callbacks",
                        Map.of(
                                "carrier",
                                carrier,
                                "url",
                                url,
                                "secret",
                                "demo-carriers-tell-this",
                                "doubling",
                                doubling,
                                "reorder",
                                reorder)));
    }

    @Nullable
    Job silence(String delivery) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(delivery)
                        .singleResult()
                        .getId())
                .timers()
                .singleResult();
    }

    static String named(Carrier carrier) {
        return carrier == Carrier.SUNWAY ? "Sunway" : "Landbridge";
    }

    DeliveryView view(String delivery) {
        return deliveries.get(delivery);
    }

    ShipmentView shipment(String delivery) {
        return shipments.find(delivery).orElseThrow();
    }

    TrackedParcel parcel(String delivery) {
        return tracking.parcels(shipment(delivery)).get(0);
    }

    static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
