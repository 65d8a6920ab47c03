package io.orderwright.fulfilment.deliveries.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
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

    private final DeliveryBook deliveryBook;
    private final Shipments shipments;
    private final CarrierReports reports;

    OrderDeliveriesApi(DeliveryBook deliveryBook, Shipments shipments, CarrierReports reports) {
        this.deliveryBook = deliveryBook;
        this.shipments = shipments;
        this.reports = reports;
    }

    /** A delivery, and the tracking numbers of its parcels where a carrier has them. */
    record DeliveryWithParcels(@JsonUnwrapped DeliveryView delivery, List<TrackedParcel> parcels) {}

    @Operation(
            summary = "An order's deliveries, the oldest first: carrier, tracking numbers, how far they are",
            description = "Empty before the first is released.")
    @GetMapping
    List<DeliveryWithParcels> ofOrder(@PathVariable String order) {
        return deliveryBook.ofOrder(order).stream()
                .map(delivery -> new DeliveryWithParcels(
                        delivery,
                        shipments.find(delivery.number()).map(reports::parcels).orElse(List.of())))
                .toList();
    }
}
