package io.orderwright.process.ordertocash;

import io.orderwright.coordination.CheckCredit;
import io.orderwright.coordination.ReleaseHeldOrder;
import io.orderwright.coordination.ReleaseHeldOrder.HoldAnswer;
import io.orderwright.coordination.signoffs.ResolveHold;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Errors;
import io.orderwright.process.engine.calls.Person;
import org.camunda.bpm.engine.delegate.BpmnError;

/** {@code credit} in BPMN. */
@TaskBean(name = "credit")
public class CreditTasks {

    private final CreditExposure exposure;
    private final ResolveHold holds;
    private final CheckCredit check;
    private final ReleaseHeldOrder held;

    CreditTasks(CreditExposure exposure, ResolveHold holds, CheckCredit check, ReleaseHeldOrder held) {
        this.exposure = exposure;
        this.holds = holds;
        this.check = check;
        this.held = held;
    }

    /** APPROVE, REVIEW or HOLD. */
    public String decide(String orderNumber) {
        return check.forOrder(orderNumber).name();
    }

    /** Finds out who must agree that an order goes on that is held up; the number of its case. */
    public String askRelease(String orderNumber) {
        return holds.ask(orderNumber);
    }

    /** RELEASED, CHANGED or REFUSED. */
    public String releaseAnswered(String creditCase) {
        return holds.answered(creditCase).name();
    }

    /** Whoever is asked about the release need not answer now. */
    public void askNoMore(String creditCase) {
        holds.askNoMore(creditCase);
    }

    /**
     * A person resolved the hold of an order; for orders under way in an earlier diagram, as is the next one.
     *
     * @param releaseAmount as typed, as are the next two; empty for all of the order, none, and as long as usual
     * @throws Refusal FORBIDDEN when it is the one who placed the order; INVALID without a reason, or for a release that
     *     makes no sense
     */
    public void resolve(
            String orderNumber,
            boolean releaseCredit,
            String releaseAmount,
            String releaseDeviation,
            String releaseUntil,
            String comment) {
        held.resolve(
                orderNumber,
                new HoldAnswer(releaseCredit, releaseAmount, releaseDeviation, releaseUntil, comment),
                Person.acting());
    }

    /** A person lets the goods leave; refused as {@link #resolve}. */
    public void releaseShipment(
            String orderNumber, String releaseAmount, String releaseDeviation, String releaseUntil, String comment) {
        held.releaseShipment(
                ReleaseCredit.typed(orderNumber, releaseAmount, releaseDeviation, releaseUntil, comment),
                Person.acting());
    }

    /**
     * Whether the goods may be handed to the warehouse.
     *
     * @throws BpmnError shipmentBlocked when credit says no
     */
    public void checkShipment(String orderNumber) {
        Errors.unless(check.beforeShipment(orderNumber), "shipmentBlocked", "credit does not let the goods leave");
    }

    /** Whoever approved last answers for the credit too; nothing happens where the table had granted it. */
    public void releaseApproved(String orderNumber) {
        held.releaseApproved(orderNumber);
    }

    public void prepaid(String orderNumber) {
        exposure.prepaid(orderNumber);
    }

    public void cancel(String orderNumber) {
        holds.free(orderNumber);
    }
}
