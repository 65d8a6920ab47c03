package io.orderwright.coordination.answers;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.Approvals;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.CreditForecast;
import io.orderwright.credit.DecideCredit;
import io.orderwright.desk.ports.DryRun;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.OrderPreview;
import io.orderwright.sales.orders.entry.PlaceOrder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks what the first steps of the process would ask, in their order, in a transaction in which the database itself
 * refuses to write.
 */
@Component
class OrderDryRun implements DryRun {

    private final OrderIntake orders;
    private final CreditControl credit;
    private final Approvals approvals;
    private final StockControl stock;
    private final OrderQuestions questions;
    private final FieldRights rights;

    OrderDryRun(
            OrderIntake orders,
            CreditControl credit,
            Approvals approvals,
            StockControl stock,
            OrderQuestions questions,
            FieldRights rights) {
        this.orders = orders;
        this.credit = credit;
        this.approvals = approvals;
        this.stock = stock;
        this.questions = questions;
        this.rights = rights;
    }

    @Override
    @Transactional(readOnly = true)
    public DryRunOutcome of(PlaceOrder asked, String person) {
        OrderPreview preview = orders.preview(asked, person);
        OrderView order = preview.order();
        if (order == null) {
            return new DryRunOutcome(null, preview.places(), preview.problems(), null, null, null);
        }
        CreditForecast answer = credit.forecast(asked(order));
        ApprovalForecast approval =
                approvals.forecast(questions.approval(order, answer.answer().name()));
        return new DryRunOutcome(
                order,
                preview.places(),
                preview.problems(),
                answer,
                approval,
                stock.forecast(questions.stock(order).lines()));
    }

    /**
     * Whoever may not know what a customer may still owe could find it out by asking about one amount after the other: for
     * him it is asked about the next step above it, of which there are three for each power of ten.
     */
    private DecideCredit asked(OrderView order) {
        DecideCredit exact = questions.credit(order);
        return rights.mayRead(Field.CREDIT) ? exact : exact.about(CoarseAmount.above(exact.amount()));
    }
}
