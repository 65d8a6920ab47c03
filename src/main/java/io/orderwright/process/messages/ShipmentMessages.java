package io.orderwright.process.messages;

import io.orderwright.shipping.ShippingEvent.DeliveryOffered;
import io.orderwright.shipping.ShippingEvent.ShipmentMoved;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A delivery that is offered to a carrier starts its process; what is heard of it wakes the process that waits for news. */
@Component
class ShipmentMessages {

    private static final String PROCESS = "carrier-shipment";

    private final RuntimeService runtime;

    ShipmentMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(DeliveryOffered event) {
        InWords.call(() -> runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(event.delivery())
                .setVariable("deliveryNumber", event.delivery())
                .execute());
    }

    @EventListener
    void on(ShipmentMoved event) {
        InWords.call(() -> runtime.createMessageCorrelation("messageShipmentMoved")
                .processInstanceBusinessKey(event.delivery())
                .correlateAll());
    }
}
