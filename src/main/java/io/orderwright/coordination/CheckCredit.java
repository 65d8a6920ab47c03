package io.orderwright.coordination;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.ReviewedCredit;
import io.orderwright.finance.invoices.WaitingMoney;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/** Asks credit about an order: when it was placed, when people have agreed to it, and before its goods leave. */
@Component
public class CheckCredit {

    private final CreditControl credit;
    private final ReviewedCredit reviewed;
    private final OrderQueries orders;
    private final OrderQuestions questions;
    private final WaitingMoney money;

    CheckCredit(
            CreditControl credit,
            ReviewedCredit reviewed,
            OrderQueries orders,
            OrderQuestions questions,
            WaitingMoney money) {
        this.money = money;
        this.credit = credit;
        this.reviewed = reviewed;
        this.orders = orders;
        this.questions = questions;
    }

    public CreditAnswer forOrder(String orderNumber) {
        return credit.decide(questions.credit(orders.get(orderNumber)));
    }

    /** Whether an order that people agreed to may count, with what its customer owes by now. */
    boolean afterApproval(String orderNumber) {
        return reviewed.stands(orderNumber, () -> questions.credit(orders.get(orderNumber)));
    }

    /** What was asked {@link #afterApproval} is kept. */
    void keepAfterApproval(String orderNumber) {
        reviewed.keep(orderNumber, () -> questions.credit(orders.get(orderNumber)));
    }

    /** Whether the goods may be handed to the warehouse; where they were paid for in advance, the money must still be there. */
    public boolean beforeShipment(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        boolean moneyGone = order.prepaid() && !money.covers(orderNumber, order.gross());
        return credit.mayShip(orderNumber, order.tier(), moneyGone, () -> questions.credit(order));
    }
}
