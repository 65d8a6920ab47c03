package io.orderwright.process.ordertocash;

import io.orderwright.coordination.ReleaseGoods;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code shipping} in BPMN. */
@TaskBean(name = "shipping")
public class ShippingTasks {

    private final ReleaseGoods goods;
    private final DeliveryBook deliveryBook;

    ShippingTasks(ReleaseGoods goods, DeliveryBook deliveryBook) {
        this.goods = goods;
        this.deliveryBook = deliveryBook;
    }

    public void release(String orderNumber) {
        goods.forOrder(orderNumber);
    }

    public void dispatched(String orderNumber, String carrier, String tracking) {
        deliveryBook.dispatch(orderNumber, carrier, tracking, Person.acting());
    }

    public void cancel(String orderNumber) {
        deliveryBook.cancel(orderNumber);
    }
}
