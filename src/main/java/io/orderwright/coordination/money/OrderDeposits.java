package io.orderwright.coordination.money;

import io.orderwright.finance.invoices.deposits.Deposits;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.terms.DepositGate;
import org.springframework.stereotype.Component;

/** The deposits of an order: asked for once it is accepted, and waited for where that was agreed. */
@Component
public class OrderDeposits {

    private final OrderQueries orders;
    private final BillableOrders billable;
    private final Deposits deposits;

    OrderDeposits(OrderQueries orders, BillableOrders billable, Deposits deposits) {
        this.orders = orders;
        this.billable = billable;
        this.deposits = deposits;
    }

    /** Whether there are any, as was agreed when the order was placed. */
    public boolean agreed(String orderNumber) {
        return orders.facts(orderNumber).deposits();
    }

    /** Asks for each that is not asked for yet. */
    public void ask(String orderNumber) {
        deposits.ask(billable.get(orderNumber));
    }

    /** Lets what waits for deposits go on, once each of them is paid; says whether it does. */
    public boolean letThrough(String orderNumber, DepositGate gate) {
        return deposits.letThrough(billable.get(orderNumber), gate);
    }
}
