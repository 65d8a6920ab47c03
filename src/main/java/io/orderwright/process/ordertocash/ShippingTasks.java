package io.orderwright.process.ordertocash;

import io.orderwright.coordination.PartDeliveries;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code shipping} in BPMN. */
@TaskBean(name = "shipping")
public class ShippingTasks {

    private final Shipping shipping;
    private final PartDeliveries parts;

    ShippingTasks(Shipping shipping, PartDeliveries parts) {
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
