package io.orderwright.process.tasks;

import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.process.engine.TaskBean;

/** {@code shipping} in BPMN. */
@TaskBean(name = "shipping")
public class DeliveryTasks {

    private final Shipping shipping;
    private final PartDeliveries parts;

    DeliveryTasks(Shipping shipping, PartDeliveries parts) {
        this.shipping = shipping;
        this.parts = parts;
    }

    public void release(String orderNumber) {
        parts.release(orderNumber);
    }

    public void dispatched(String orderNumber, String carrier, String tracking) {
        shipping.dispatch(orderNumber, carrier, tracking, Person.acting());
    }

    public void cancel(String orderNumber) {
        shipping.cancel(orderNumber);
    }
}
