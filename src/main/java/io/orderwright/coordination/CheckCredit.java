package io.orderwright.coordination;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditControl;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/** Asks credit about an order: when it was placed, and once more before its goods leave. */
@Component
public class CheckCredit {

    private final CreditControl credit;
    private final OrderHandling orders;
    private final OrderQuestions questions;

    CheckCredit(CreditControl credit, OrderHandling orders, OrderQuestions questions) {
        this.credit = credit;
        this.orders = orders;
        this.questions = questions;
    }

    public CreditAnswer forOrder(String orderNumber) {
        return credit.decide(questions.credit(orders.get(orderNumber)));
    }

    /** Whether the goods may be handed to the warehouse. */
    public boolean beforeShipment(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        return credit.mayShip(orderNumber, order.tier(), () -> questions.credit(order));
    }
}
