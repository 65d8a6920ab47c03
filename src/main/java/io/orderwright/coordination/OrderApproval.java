package io.orderwright.coordination;

import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.AskApproval;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** Who must say yes to an order, and whether what they said yes to is still the order as it is. */
@Component
public class OrderApproval {

    private static final String UNDER_REVIEW = "REVIEW";

    private final Approvals approvals;
    private final ApprovalFlow flow;
    private final ApprovalActs approving;
    private final OrderQueries orders;
    private final OrderProgress progress;
    private final OrderQuestions questions;
    private final CheckCredit credit;

    OrderApproval(
            Approvals approvals,
            ApprovalFlow flow,
            ApprovalActs approving,
            OrderQueries orders,
            OrderProgress progress,
            OrderQuestions questions,
            CheckCredit credit) {
        this.approvals = approvals;
        this.flow = flow;
        this.approving = approving;
        this.orders = orders;
        this.progress = progress;
        this.questions = questions;
        this.credit = credit;
    }

    /**
     * How many levels must say yes; whoever asks them does so next.
     *
     * @param creditAnswer APPROVE, REVIEW or HOLD, a fact of the approval table
     * @throws IllegalStateException when credit asks for a review and the table asks nobody
     */
    public int need(String orderNumber, String creditAnswer) {
        return needed(orderNumber, creditAnswer, approvals.need(question(orderNumber, creditAnswer)));
    }

    /** As {@link #need}, and begins to ask: for orders that run on a diagram in which nothing else does. */
    public int require(String orderNumber, String creditAnswer) {
        return needed(
                orderNumber,
                creditAnswer,
                approvals.require(question(orderNumber, creditAnswer), questions.editors(orderNumber)));
    }

    private AskApproval question(String orderNumber, String creditAnswer) {
        return questions.approval(orders.get(orderNumber), creditAnswer);
    }

    private int needed(String orderNumber, String creditAnswer, int levels) {
        if (levels > 0) {
            progress.approvalAsked(orderNumber);
        } else if (creditAnswer.equals(UNDER_REVIEW)) {
            throw new IllegalStateException("The credit of " + orderNumber
                    + " is under review, and the approval table asks nobody: mend approval/approval-levels");
        }
        return levels;
    }

    /**
     * A plain yes or no, where nothing else could be said; the next level is asked.
     *
     * @throws Refusal FORBIDDEN when others are asked; INVALID for a no without a word
     */
    public void answered(String orderNumber, boolean approved, String comment, String by) {
        approving.act(new ActOnApproval(
                orderNumber, null, approved ? ApprovalVerb.APPROVE : ApprovalVerb.REJECT, "", comment, by));
        flow.openNext(orderNumber);
    }

    public boolean rejected(String orderNumber) {
        return approvals.verdict(orderNumber) == Verdict.REJECTED;
    }

    public boolean approved(String orderNumber) {
        return approvals.verdict(orderNumber) == Verdict.APPROVED
                && !otherContent(orderNumber)
                && credit.afterApproval(orderNumber);
    }

    /**
     * Whether what was approved is no longer so: the order is another one, or its customer owes so much by now that those
     * who agreed may not allow it.
     */
    public boolean changed(String orderNumber) {
        return otherContent(orderNumber)
                || approvals.verdict(orderNumber) == Verdict.APPROVED && !credit.afterApproval(orderNumber);
    }

    private boolean otherContent(String orderNumber) {
        return approvals.changed(orderNumber, OrderQuestions.content(orders.get(orderNumber)));
    }
}
