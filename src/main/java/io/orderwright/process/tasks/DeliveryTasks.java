package io.orderwright.process.tasks;

import io.orderwright.orders.OrderHandling;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.shipping.Shipping;

/** {@code shipping} in BPMN. */
@TaskBean(name = "shipping")
public class DeliveryTasks {

    private final Shipping shipping;
    private final OrderHandling orders;

    DeliveryTasks(Shipping shipping, OrderHandling orders) {
        this.shipping = shipping;
        this.orders = orders;
    }

    public void release(String orderNumber) {
        shipping.release(orderNumber, orders.get(orderNumber).customerName());
        orders.released(orderNumber);
    }

    public void dispatched(String orderNumber, String carrier, String tracking) {
        shipping.dispatch(orderNumber, carrier, tracking, Person.acting());
    }

    public void cancel(String orderNumber) {
        shipping.cancel(orderNumber);
    }
}
