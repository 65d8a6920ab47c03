package io.orderwright.fulfilment.deliveries.ports;

import io.orderwright.fulfilment.deliveries.OrderToDeliver;

/** The orders whose goods are delivered. */
public interface DeliverableOrders {

    /** @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order */
    OrderToDeliver get(String orderNumber);
}
