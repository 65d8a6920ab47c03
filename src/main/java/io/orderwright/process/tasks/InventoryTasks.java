package io.orderwright.process.tasks;

import io.orderwright.inventory.StockControl;
import io.orderwright.orders.OrderHandling;
import io.orderwright.process.engine.TaskBean;
import java.math.BigDecimal;
import java.util.Map;

/** {@code inventory} in BPMN. */
@TaskBean(name = "inventory")
public class InventoryTasks {

    private final StockControl stock;
    private final OrderHandling orders;
    private final OrderQuestions questions;

    InventoryTasks(StockControl stock, OrderHandling orders, OrderQuestions questions) {
        this.stock = stock;
        this.orders = orders;
        this.questions = questions;
    }

    /** True when everything is reserved. */
    public boolean reserve(String orderNumber) {
        Map<Integer, BigDecimal> missing = stock.reserve(questions.stock(orders.get(orderNumber)));
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
}
