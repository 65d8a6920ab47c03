package io.orderwright.fulfilment.deliveries.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.fulfilment.deliveries.parcels.ParcelTracking;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an order's goods are, for whoever sold them. */
@Tag(name = "Deliveries")
@RestController
@RequestMapping("/api/v1/orders/{order}/deliveries")
class OrderDeliveriesApi {

    private final Shipping shipping;
    private final Shipments shipments;
    private final ParcelTracking tracking;

    OrderDeliveriesApi(Shipping shipping, Shipments shipments, ParcelTracking tracking) {
        this.shipping = shipping;
        this.shipments = shipments;
        this.tracking = tracking;
    }

    /** A delivery, and the tracking numbers of its parcels where a carrier has them. */
    record DeliveryWithParcels(@JsonUnwrapped DeliveryView delivery, List<TrackedParcel> parcels) {}

    @Operation(
            summary = "An order's deliveries, the oldest first: carrier, tracking numbers, how far they are",
            description = "Empty before the first is released.")
    @GetMapping
    List<DeliveryWithParcels> ofOrder(@PathVariable String order) {
        return shipping.ofOrder(order).stream()
                .map(delivery -> new DeliveryWithParcels(
                        delivery,
                        shipments.find(delivery.number()).map(tracking::parcels).orElse(List.of())))
                .toList();
    }
}
