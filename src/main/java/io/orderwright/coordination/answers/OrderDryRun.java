package io.orderwright.coordination.answers;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.Approvals;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.CreditForecast;
import io.orderwright.desk.ports.DryRun;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderPreview;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.PlaceOrder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks what the first steps of the process would ask, in their order, in a transaction in which the database itself
 * refuses to write.
 */
@Component
class OrderDryRun implements DryRun {

    private final OrderHandling orders;
    private final CreditControl credit;
    private final Approvals approvals;
    private final StockControl stock;
    private final OrderQuestions questions;

    OrderDryRun(
            OrderHandling orders,
            CreditControl credit,
            Approvals approvals,
            StockControl stock,
            OrderQuestions questions) {
        this.orders = orders;
        this.credit = credit;
        this.approvals = approvals;
        this.stock = stock;
        this.questions = questions;
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome of(PlaceOrder asked, String person) {
        OrderPreview preview = orders.preview(asked, person);
        OrderView order = preview.order();
        if (order == null) {
            return new Outcome(null, preview.places(), preview.problems(), null, null, null);
        }
        CreditForecast answer = credit.forecast(questions.credit(order));
        ApprovalForecast approval =
                approvals.forecast(questions.approval(order, answer.answer().name()));
        return new Outcome(
                order,
                preview.places(),
                preview.problems(),
                answer,
                approval,
                stock.forecast(questions.stock(order).lines()));
    }
}
