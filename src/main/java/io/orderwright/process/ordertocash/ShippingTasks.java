package io.orderwright.process.ordertocash;

import io.orderwright.coordination.ReleaseGoods;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code shipping} in BPMN. */
@TaskBean(name = "shipping")
public class ShippingTasks {

    private final ReleaseGoods goods;
    private final Shipping shipping;

    ShippingTasks(ReleaseGoods goods, Shipping shipping) {
        this.goods = goods;
        this.shipping = shipping;
    }

    public void release(String orderNumber) {
        goods.forOrder(orderNumber);
    }

    public void dispatched(String orderNumber, String carrier, String tracking) {
        shipping.dispatch(orderNumber, carrier, tracking, Person.acting());
    }

    public void cancel(String orderNumber) {
        shipping.cancel(orderNumber);
    }
}
