package io.orderwright.process.tasks;

import io.orderwright.customers.Tier;
import io.orderwright.inventory.ReserveStock;
import io.orderwright.inventory.StockControl;
import io.orderwright.orders.OrderHandling;
import io.orderwright.orders.OrderView;
import io.orderwright.process.engine.TaskBean;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** {@code inventory} in BPMN. */
@TaskBean(name = "inventory")
public class InventoryTasks {

    private final StockControl stock;
    private final OrderHandling orders;

    InventoryTasks(StockControl stock, OrderHandling orders) {
        this.stock = stock;
        this.orders = orders;
    }

    /** True when everything is reserved. */
    public boolean reserve(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        List<ReserveStock.Line> lines = order.lines().stream()
                .map(line -> new ReserveStock.Line(line.lineNo(), line.sku(), line.ordered()))
                .toList();
        Map<Integer, BigDecimal> missing = stock.reserve(new ReserveStock(orderNumber, priority(order), lines));
        orders.reserved(orderNumber, missing);
        return missing.isEmpty();
    }

    public void issue(String orderNumber) {
        stock.issue(orderNumber, Person.acting());
        orders.shipped(orderNumber);
    }

    public void release(String orderNumber) {
        stock.release(orderNumber);
    }

    /** The more important the customer, the higher. */
    private static int priority(OrderView order) {
        return Tier.values().length - Tier.valueOf(order.tier()).ordinal();
    }
}
