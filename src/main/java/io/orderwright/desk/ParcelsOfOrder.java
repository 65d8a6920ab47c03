package io.orderwright.desk;

import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parcels of an order's deliveries that carriers have or had. */
@Service
public class ParcelsOfOrder {

    private final Shipments shipments;
    private final CarrierReports reports;

    ParcelsOfOrder(Shipments shipments, CarrierReports reports) {
        this.shipments = shipments;
        this.reports = reports;
    }

    /**
     * A delivery by a carrier.
     *
     * @param parcels with where each of them is
     */
    public record CarrierParcels(ShipmentView shipment, List<TrackedParcel> parcels) {}

    /** By the number of the delivery; those that were never handed to a carrier, or were taken back, are not among them. */
    @Transactional(readOnly = true)
    public Map<String, CarrierParcels> of(List<DeliveryView> deliveries) {
        List<String> numbers = deliveries.stream()
                .filter(delivery -> delivery.handover() != null)
                .map(DeliveryView::number)
                .toList();
        Map<String, CarrierParcels> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            shipments
                    .of(numbers)
                    .forEach(shipment ->
                            found.put(shipment.number(), new CarrierParcels(shipment, reports.parcels(shipment))));
        }
        return found;
    }
}
