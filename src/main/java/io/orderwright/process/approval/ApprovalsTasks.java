package io.orderwright.process.approval;

import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.coordination.OrderApproval;
import io.orderwright.coordination.signoffs.BeginSignOff;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;
import io.orderwright.process.ordertocash.OrderForm;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** {@code approvals} in BPMN. */
@TaskBean(name = "approvals")
public class ApprovalsTasks {

    private final Approvals approvals;
    private final ApprovalFlow flow;
    private final ApprovalInbox inbox;
    private final OrderApproval order;
    private final OrderForm card;
    private final BeginSignOff begin;
    private final SeatCast casting;

    ApprovalsTasks(
            Approvals approvals,
            ApprovalFlow flow,
            ApprovalInbox inbox,
            OrderApproval order,
            OrderForm card,
            BeginSignOff begin,
            SeatCast casting) {
        this.approvals = approvals;
        this.flow = flow;
        this.inbox = inbox;
        this.order = order;
        this.card = card;
        this.begin = begin;
        this.casting = casting;
    }

    /** How many levels must say yes; they are asked next. */
    public int need(String orderNumber, String creditAnswer) {
        return order.need(orderNumber, creditAnswer);
    }

    /** How many levels must say yes; they are asked at once. */
    public int require(String orderNumber, String creditAnswer) {
        return order.require(orderNumber, creditAnswer);
    }

    /** Begins to ask about a document of any kind; how many levels must say yes. */
    public int ask(String kind, String subject) {
        return begin.ask(kind, subject);
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
        return casting.of(seat).assignee();
    }

    public List<String> candidateUsers(Long seat) {
        return casting.of(seat).users();
    }

    public List<String> candidateGroups(Long seat) {
        return casting.of(seat).groups();
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
        return Timers.at(flow.remindAt(orderNumber));
    }

    public void remind(String orderNumber) {
        flow.remind(orderNumber);
    }

    public void escalate(String orderNumber) {
        flow.escalate(orderNumber);
    }

    public Date dueAt(String orderNumber) {
        return Timers.at(flow.dueAt(orderNumber));
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
        order.answered(orderNumber, approved, comment, Person.acting());
    }

    public boolean rejected(String orderNumber) {
        return order.rejected(orderNumber);
    }

    public boolean approved(String orderNumber) {
        return order.approved(orderNumber);
    }

    /** Whether the order is no longer what was approved. */
    public boolean changed(String orderNumber) {
        return order.changed(orderNumber);
    }

    /** Whom it was copied to has looked at it. */
    public void read(String orderNumber, String reader) {
        inbox.read(orderNumber, reader);
    }

    public void withdraw(String orderNumber) {
        approvals.withdraw(orderNumber);
    }
}
