package io.orderwright.process.approval;

import io.orderwright.approvals.ActOnApproval;
import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.ApprovalInbox;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.Approving;
import io.orderwright.approvals.Verb;
import io.orderwright.approvals.Verdict;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.forms.TaskVerbs;
import io.orderwright.process.ordertocash.OrderForm;
import io.orderwright.sales.orders.OrderHandling;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** {@code approvals} in BPMN. */
@TaskBean(name = "approvals")
public class ApprovalsTasks {

    private final Approvals approvals;
    private final ApprovalFlow flow;
    private final Approving approving;
    private final ApprovalInbox inbox;
    private final OrderHandling orders;
    private final OrderQuestions questions;
    private final OrderForm card;
    private final ObjectProvider<TaskVerbs> verbs;

    ApprovalsTasks(
            Approvals approvals,
            ApprovalFlow flow,
            Approving approving,
            ApprovalInbox inbox,
            OrderHandling orders,
            OrderQuestions questions,
            OrderForm card,
            ObjectProvider<TaskVerbs> verbs) {
        this.approvals = approvals;
        this.flow = flow;
        this.approving = approving;
        this.inbox = inbox;
        this.orders = orders;
        this.questions = questions;
        this.card = card;
        this.verbs = verbs;
    }

    /** How many levels must say yes. */
    public int require(String orderNumber, String creditAnswer) {
        int levels = approvals.require(questions.approval(orders.get(orderNumber), creditAnswer));
        if (levels > 0) {
            orders.approvalAsked(orderNumber);
        } else if (creditAnswer.equals("REVIEW")) {
            throw new IllegalStateException("The credit of " + orderNumber
                    + " is under review, and the approval table asks nobody: mend approval/approval-levels");
        }
        return levels;
    }

    /** Begins to ask the level whose turn it is. */
    public void openLevel(String orderNumber) {
        flow.openLevel(orderNumber);
    }

    public boolean nobodyAsked(String orderNumber) {
        return flow.nobodyAsked(orderNumber);
    }

    /** Once more; an incident until somebody is there. */
    public void findApprovers(String orderNumber) {
        flow.findApprovers(orderNumber);
    }

    /** The numbers of the answers that are asked for, side by side. */
    public Collection<Long> seats(String orderNumber) {
        return flow.askedSeats(orderNumber);
    }

    /** The one person who is asked; null when it may be any of several. */
    public @Nullable String assignee(Long seat) {
        return cast(seat).assignee();
    }

    public List<String> candidateUsers(Long seat) {
        return cast(seat).users();
    }

    public List<String> candidateGroups(Long seat) {
        return cast(seat).groups();
    }

    private TaskVerbs.Cast cast(long seat) {
        return verbs.stream()
                .filter(kind -> kind.name().equals("approvals"))
                .findFirst()
                .orElseThrow()
                .cast(seat);
    }

    public boolean levelEnded(String orderNumber) {
        return flow.levelEnded(orderNumber);
    }

    public boolean goesOn(String orderNumber) {
        return flow.goesOn(orderNumber);
    }

    public boolean sentBack(String orderNumber) {
        return flow.sentBack(orderNumber);
    }

    public String submitter(String orderNumber) {
        return flow.round(orderNumber).submitter();
    }

    public Date remindAt(String orderNumber) {
        return Date.from(flow.remindAt(orderNumber));
    }

    public void remind(String orderNumber) {
        flow.remind(orderNumber);
    }

    public void escalate(String orderNumber) {
        flow.escalate(orderNumber);
    }

    public Date dueAt(String orderNumber) {
        return Date.from(flow.dueAt(orderNumber));
    }

    public SpinJsonNode describe(String orderNumber) {
        return Spin.JSON(card.of(orderNumber));
    }

    /** The group asked at a level; {@code loopCounter} counts from 0. */
    public String group(String orderNumber, int loopCounter) {
        return approvals.of(orderNumber).get(loopCounter).group();
    }

    /** Where only yes and no could be said. */
    public void answered(String orderNumber, boolean approved, String comment) {
        approving.act(new ActOnApproval(
                orderNumber, null, approved ? Verb.APPROVE : Verb.REJECT, "", comment, Person.acting()));
        flow.openNext(orderNumber);
    }

    public boolean rejected(String orderNumber) {
        return approvals.verdict(orderNumber) == Verdict.REJECTED;
    }

    public boolean approved(String orderNumber) {
        return approvals.verdict(orderNumber) == Verdict.APPROVED && !changed(orderNumber);
    }

    /** Whether the order is no longer what was approved. */
    public boolean changed(String orderNumber) {
        return approvals.changed(orderNumber, OrderQuestions.content(orders.get(orderNumber)));
    }

    /** Whom it was copied to has looked at it. */
    public void read(String orderNumber, String reader) {
        inbox.read(orderNumber, reader);
    }

    public void withdraw(String orderNumber) {
        approvals.withdraw(orderNumber);
    }
}
