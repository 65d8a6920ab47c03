package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An important order that lacks everything: bought, made, served first, sent in two parcels, followed to the door. */
@Tag("fulfilment")
class VipOrderJourneyTest extends Workshop {

    @LocalServerPort
    int port;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Purchasing purchasing;

    @Autowired
    PurchaseTasks buying;

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
    TrackingLinks links;

    @Test
    void itIsBoughtMadeServedFirstSentInTwoParcelsAndFollowed() {
        String bought = goods("10.00", 2);
        String made = made(centre(480), 1);
        String supplier = offers(bought);
        String earlier = place(customer(Tier.STANDARD, "B", "1000000"), line(bought, 6));
        thenIs(earlier, WAITING_FOR_STOCK);
        String vip = place(customer(Tier.VIP, "B", "1000000"), line(bought, 5), line(made, 4));
        thenIs(vip, WAITING_FOR_STOCK);

        PurchaseView purchase = purchaseFrom(supplier);
        assertThat(purchasing.lines(purchase.number())).singleElement().satisfies(line -> assertThat(line.quantity())
                .hasToString("9 pc"));
        buying.review(purchase.number(), true, "", "paul");
        WorkView work = started(vip);
        assertThat(work.quantity()).hasToString("3 pc");

        receives(purchase.number(), bought, 5);
        assertThat(backOrdered(vip, bought)).as("the important one first").isZero();
        assertThat(backOrdered(earlier, bought)).isEqualByComparingTo("4");
        reports(work, 2, 0);
        thenIs(vip, WAITING_FOR_STOCK);
        reports(work, 1, 0);
        thenIs(vip, TO_SHIP);
        thenIs(earlier, WAITING_FOR_STOCK);

        String delivery = packedInTwo(vip, bought, made);
        shipments.handOver(delivery, Carrier.LANDBRIDGE, "wendy");
        becomes(delivery, ShipmentView.ShipmentState.BOOKED);
        ships(vip);
        thenIs(vip, SHIPPED);
        List<TrackedParcel> parcels = tracking.parcels(shipments.find(delivery).orElseThrow());
        assertThat(parcels).hasSize(2);
        for (String status : List.of("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED")) {
            parcels.forEach(parcel -> moves(parcel, status));
        }
        arrivesAtTheDoor(delivery);
        String link = links.of(Map.of(vip, orders.get(vip).placedAt())).get(vip);
        assertThat(new Browser(port)
                        .get(link.substring(link.indexOf("/track/")))
                        .body())
                .contains(parcels.get(0).trackingNumber(), parcels.get(1).trackingNumber());
        assertThat(orders.get(vip).lines())
                .allSatisfy(line -> assertThat(line.delivered()).isEqualByComparingTo(line.ordered()));
        pays(vip, orders.get(vip).gross().plain());
        thenIs(vip, CLOSED);

        receives(purchase.number(), bought, 4);
        thenIs(earlier, TO_SHIP);
        assertThat(purchasing.get(purchase.number()).state()).isEqualTo(PurchaseView.PurchaseState.RECEIVED);
        for (String subject : List.of(vip, earlier, purchase.number(), work.number(), delivery, bought, made)) {
            assertThat(wrong(subject)).as(subject).isEmpty();
        }
        for (String ended : List.of(vip, purchase.number(), work.number(), delivery)) {
            hasEnded(ended);
        }
    }

    private String offers(String sku) {
        String code = "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(code, "供应商 " + code, "CNY", false), "paul");
        CostOfGoods.set(catalog, sku, "6.00");
        suppliers.enter(new SupplierOffer(code, sku, new BigDecimal("6.00"), 7), "paul");
        return code;
    }

    private PurchaseView purchaseFrom(String supplier) {
        return purchasing.page(Long.MAX_VALUE, 500).stream()
                .filter(purchase -> purchase.supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    private void receives(String reference, String sku, int pieces) {
        stock.receive(
                List.of(new ReceiveStock(
                        UUID.randomUUID().toString(), sku, BigDecimal.valueOf(pieces), reference, null)),
                "wendy");
    }

    private BigDecimal backOrdered(String order, String sku) {
        return orders.get(order).lines().stream()
                .filter(line -> line.sku().equals(sku))
                .findFirst()
                .orElseThrow()
                .backOrdered()
                .amount();
    }

    private String packedInTwo(String order, String one, String other) {
        String delivery = deliveries.find(order).orElseThrow().number();
        picking.pick(delivery, new PickGoods(one, BigDecimal.valueOf(5)), "wendy");
        picking.pick(delivery, new PickGoods(other, BigDecimal.valueOf(4)), "wendy");
        packing.pack(delivery, new PackGoods(0, one, BigDecimal.valueOf(5)), "wendy");
        packing.weigh(delivery, 1, new WeighParcel(new BigDecimal("12.5")), "wendy");
        packing.packRest(delivery, new WeighParcel(new BigDecimal("3")), "wendy");
        return delivery;
    }

    private void becomes(String delivery, ShipmentView.ShipmentState state) {
        await().alias(delivery + " becomes " + state)
                .until(() -> shipments.find(delivery).orElseThrow().state() == state);
    }

    /** Nobody calls back here: the carrier is asked. */
    private void arrivesAtTheDoor(String delivery) {
        await().alias(delivery + " is delivered")
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (shipments.find(delivery).orElseThrow().state() != ShipmentView.ShipmentState.DELIVERED) {
                        runtime.startProcessInstanceByKey("carrier-tracking");
                    }
                    return shipments.find(delivery).orElseThrow().state() == ShipmentView.ShipmentState.DELIVERED;
                });
    }

    private void moves(TrackedParcel parcel, String status) {
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
}
