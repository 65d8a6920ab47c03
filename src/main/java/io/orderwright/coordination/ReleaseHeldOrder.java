package io.orderwright.coordination;

import io.orderwright.approvals.Approvals;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.FourEyes;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.cases.ReleasedCredit;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** A person answers for an order that credit holds up; the answer stays in the order's history. */
@Component
public class ReleaseHeldOrder {

    /** Why the order ends, for those who may not read what was said about the customer's credit. */
    private static final String NO_CREDIT = "信用不放行 / not released by credit";

    private final ReleasedCredit released;
    private final CheckCredit check;
    private final OrderQueries orders;
    private final OrderProgress progress;
    private final Approvals approvals;

    ReleaseHeldOrder(
            ReleasedCredit released,
            CheckCredit check,
            OrderQueries orders,
            OrderProgress progress,
            Approvals approvals) {
        this.released = released;
        this.check = check;
        this.orders = orders;
        this.progress = progress;
        this.approvals = approvals;
    }

    /**
     * What a person makes of an order that credit holds up.
     *
     * @param release false: the order is not to go on, and the next three say nothing
     * @param amount as typed, as are the next two; empty for all of the order, none, and as long as usual
     */
    public record HoldAnswer(boolean release, String amount, String deviationPercent, String until, String comment) {}

    /**
     * Releases the order's credit, or ends the order.
     *
     * @throws Refusal FORBIDDEN when it is the one who placed the order; INVALID without a reason, or for a release that
     *     makes no sense
     */
    @DecidedBy(Roles.CREDIT_CONTROLLER)
    public void resolve(String orderNumber, HoldAnswer answer, String by) {
        if (answer.release()) {
            answered(orderNumber, "credit-hold", "release", answer.comment(), by);
            released.release(
                    ReleaseCredit.typed(
                            orderNumber, answer.amount(), answer.deviationPercent(), answer.until(), answer.comment()),
                    OrderQuestions.content(orders.get(orderNumber)),
                    by);
        } else {
            answered(orderNumber, "credit-hold", "reject", answer.comment(), by);
            released.refuse(orderNumber, answer.comment(), by);
        }
    }

    /** The goods may leave; refused as {@link #resolve}. */
    @DecidedBy(Roles.CREDIT_CONTROLLER)
    public void releaseShipment(ReleaseCredit release, String by) {
        answered(release.orderNumber(), "shipment-hold", "release", release.reason(), by);
        released.releaseShipment(release, by);
    }

    /**
     * The goods may not leave, and the order ends; refused as {@link #resolve}. What was said why stays with those who may read
     * credit: everybody reads why an order is cancelled.
     */
    @DecidedBy(Roles.CREDIT_CONTROLLER)
    public void refuseShipment(String orderNumber, String reason, String by) {
        answered(orderNumber, "shipment-hold", "reject", reason, by);
        released.refuse(orderNumber, reason, by);
        progress.giveUp(orderNumber, NO_CREDIT, by);
    }

    /** Those who were asked agree that it goes on, so far; who they are, the sign-off has seen to. */
    public void agreed(CaseView held, ReleaseCredit release, String by) {
        String order = held.orderNumber();
        if (held.point() == CasePoint.ORDER) {
            answered(order, "credit-hold", "release", release.reason(), by);
            released.release(release, OrderQuestions.content(orders.get(order)), by);
        } else {
            answered(order, "shipment-hold", "release", release.reason(), by);
            released.releaseShipment(release, by);
        }
    }

    /** Those who were asked do not agree: it ends. */
    public void declined(CaseView held, String reason, String by) {
        String question = held.point() == CasePoint.ORDER ? "credit-hold" : "shipment-hold";
        answered(held.orderNumber(), question, "reject", reason, by);
        released.refuse(held.orderNumber(), reason, by);
    }

    /** @throws Refusal FORBIDDEN when it is the one who placed the order; NOT_FOUND for an unknown order */
    public void refuseOwn(String orderNumber, String by) {
        FourEyes.refuseOwn(orderNumber, orders.facts(orderNumber).placedBy(), by);
    }

    private void answered(String orderNumber, String question, String answer, String reason, String by) {
        refuseOwn(orderNumber, by);
        progress.answered(orderNumber, question, answer, reason, by);
    }

    /**
     * Whoever approved last answers for the credit too; nothing happens where the table had granted it.
     *
     * @throws Refusal CONFLICT when the table holds the order by now
     */
    public void releaseApproved(String orderNumber) {
        check.keepAfterApproval(orderNumber);
        released.release(ReleaseCredit.whole(orderNumber, "approved"), approvals.lastApprover(orderNumber));
    }
}
