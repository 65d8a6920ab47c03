package io.orderwright.process.shipment;

import io.orderwright.coordination.BookDelivery;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryOffered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDelivered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentMoved;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A delivery that is offered to a carrier starts its process; what is heard of it wakes the process that waits for news.
 * What came to the customer, by a carrier or otherwise, is delivered in its order's books.
 */
@Component
class ShipmentCorrelation {

    private static final String PROCESS = "carrier-shipment";

    private final Processes processes;
    private final BookDelivery delivery;

    ShipmentCorrelation(Processes processes, BookDelivery delivery) {
        this.processes = processes;
        this.delivery = delivery;
    }

    @EventListener
    void on(DeliveryOffered event) {
        processes.start(PROCESS, event.delivery(), "deliveryNumber");
    }

    @EventListener
    void on(ShipmentMoved event) {
        processes.tell("messageShipmentMoved", event.delivery());
    }

    @EventListener
    void on(GoodsDelivered event) {
        delivery.arrived(event);
    }
}
