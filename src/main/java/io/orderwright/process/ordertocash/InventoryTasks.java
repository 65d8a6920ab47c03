package io.orderwright.process.ordertocash;

import io.orderwright.coordination.OrderQuestions;
import io.orderwright.coordination.PartDeliveries;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;

/** {@code inventory} in BPMN. */
@TaskBean(name = "inventory")
public class InventoryTasks {

    private final StockControl stock;
    private final OrderHandling orders;
    private final OrderQuestions questions;
    private final PartDeliveries parts;

    InventoryTasks(StockControl stock, OrderHandling orders, OrderQuestions questions, PartDeliveries parts) {
        this.stock = stock;
        this.orders = orders;
        this.questions = questions;
        this.parts = parts;
    }

    /** True when everything is reserved, or as much as the customer lets us deliver. */
    public boolean reserve(String orderNumber) {
        orders.reserved(orderNumber, stock.reserve(questions.stock(orders.get(orderNumber))));
        return orders.get(orderNumber).deliverable();
    }

    /**
     * Whether there is a delivery to be made now, as the customer's terms allow. Goods that arrive at this moment wait
     * until the process has gone on or begun to wait for them.
     */
    public boolean deliverable(String orderNumber) {
        OrderView order = orders.hold(orderNumber);
        return order.reservedAny() && order.deliverable();
    }

    public void issue(String orderNumber) {
        parts.issue(orderNumber, Person.acting());
    }

    public void release(String orderNumber) {
        stock.release(orderNumber);
    }
}
