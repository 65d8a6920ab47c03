package io.orderwright.shipping.ports;

import io.orderwright.shipping.OrderToDeliver;

/** The orders whose goods are delivered. */
public interface DeliverableOrders {

    /** @throws io.orderwright.kernel.Refusal NOT_FOUND for an unknown order */
    OrderToDeliver get(String orderNumber);
}
