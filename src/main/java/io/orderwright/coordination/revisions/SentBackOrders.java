package io.orderwright.coordination.revisions;

import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderState;
import org.springframework.stereotype.Component;

/** An order's state says who has it: those who are asked about it, or whoever placed it. */
@Component
public class SentBackOrders {

    private final ApprovalFlow flow;
    private final OrderProgress progress;

    SentBackOrders(ApprovalFlow flow, OrderProgress progress) {
        this.flow = flow;
        this.progress = progress;
    }

    /** Somebody has just sent this back, taken it back, or asked again; what is no order is left alone. */
    public void follow(String subject) {
        if (!OrderNumbers.SALES_ORDER.names(subject)) {
            return;
        }
        RoundState asked = flow.round(subject).state();
        OrderState stands = progress.hold(subject).state();
        if (asked == RoundState.SENT_BACK && stands == OrderState.IN_APPROVAL) {
            progress.sentBack(subject);
        } else if (asked == RoundState.OPEN && stands == OrderState.SENT_BACK) {
            progress.approvalAsked(subject);
        }
    }
}
