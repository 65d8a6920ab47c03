package io.orderwright.process.ordertocash;

import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Goods that leave, as the task that Tasklist shows. No transaction of its own: whoever collides with somebody else's
 * work is tried again.
 */
@Component
class EngineShippingTasks implements ShippingTasks {

    private static final String SHIP = "userShipGoods";

    private final EngineTasks tasks;

    EngineShippingTasks(EngineTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void shipped(String orderNumber, String carrier, String tracking, String user) {
        tasks.complete(orderNumber, SHIP, user, Map.of("carrier", carrier, "tracking", tracking));
    }
}
