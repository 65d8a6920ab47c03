package io.orderwright.process.ordertocash;

import io.orderwright.coordination.OrderQuestions;
import io.orderwright.coordination.PartDeliveries;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;

/** {@code inventory} in BPMN. */
@TaskBean(name = "inventory")
public class InventoryTasks {

    private final StockControl stock;
    private final OrderQueries orders;
    private final OrderProgress progress;
    private final OrderQuestions questions;
    private final PartDeliveries parts;

    InventoryTasks(StockControl stock, OrderQueries orders, OrderProgress progress, OrderQuestions questions, PartDeliveries parts) {
        this.stock = stock;
        this.orders = orders;
        this.progress = progress;
        this.questions = questions;
        this.parts = parts;
    }

    /** True when everything is reserved, or as much as the customer lets us deliver. */
    public boolean reserve(String orderNumber) {
        return progress.reserved(orderNumber, stock.reserve(questions.stock(orders.get(orderNumber))));
    }

    /**
     * Whether there is a delivery to be made now, as the customer's terms allow. Goods that arrive at this moment wait
     * until the process has gone on or begun to wait for them.
     */
    public boolean deliverable(String orderNumber) {
        return progress.hold(orderNumber).answers().nextDelivery();
    }

    public void issue(String orderNumber) {
        parts.issue(orderNumber, Person.acting());
    }

    public void release(String orderNumber) {
        stock.release(orderNumber);
    }
}
