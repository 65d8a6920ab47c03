package io.orderwright.process.ordertocash;

import io.orderwright.coordination.IssueGoods;
import io.orderwright.coordination.ReserveGoods;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code inventory} in BPMN. */
@TaskBean(name = "inventory")
public class InventoryTasks {

    private final ReserveGoods reservation;
    private final IssueGoods goodsIssue;
    private final StockControl stock;

    InventoryTasks(ReserveGoods reservation, IssueGoods goodsIssue, StockControl stock) {
        this.reservation = reservation;
        this.goodsIssue = goodsIssue;
        this.stock = stock;
    }

    /** True when everything is reserved, or as much as the customer lets us deliver. */
    public boolean reserve(String orderNumber) {
        return reservation.forOrder(orderNumber);
    }

    /** Whether there is a delivery to be made now, as the customer's terms allow. */
    public boolean deliverable(String orderNumber) {
        return reservation.deliverable(orderNumber);
    }

    public void issue(String orderNumber) {
        goodsIssue.forOrder(orderNumber, Person.acting());
    }

    public void release(String orderNumber) {
        stock.release(orderNumber);
    }
}
