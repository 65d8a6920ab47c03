package io.orderwright.sales.orders.ports;

import io.orderwright.sales.orders.OrderView;

/** Whether a person may cancel an order that has come so far. */
public interface CancellationRules {

    /** @throws io.orderwright.platform.kernel.Refusal CONFLICT, with what to do instead */
    void refuseUnlessCancellable(OrderView order);
}
