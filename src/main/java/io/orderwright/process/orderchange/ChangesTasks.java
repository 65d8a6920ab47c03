package io.orderwright.process.orderchange;

import io.orderwright.coordination.signoffs.ChangeSignOff;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.sales.changes.OrderChanges;

/** {@code changes} in BPMN. */
@TaskBean(name = "changes")
public class ChangesTasks {

    private final OrderChanges changes;
    private final ChangeSignOff signOff;

    ChangesTasks(OrderChanges changes, ChangeSignOff signOff) {
        this.changes = changes;
        this.signOff = signOff;
    }

    public boolean needsApproval(String changeNumber) {
        return changes.needsApproval(changeNumber);
    }

    /** Whether those who were asked said yes. */
    public boolean answered(String changeNumber) {
        return signOff.answered(changeNumber);
    }

    /** The role that the table named, or who may answer for it; for changes under way in an earlier diagram. */
    public String approvers(String changeNumber) {
        return changes.approvers(changeNumber);
    }

    /** A person's yes or no; for changes under way in an earlier diagram. */
    public void decided(String changeNumber, boolean approved, String comment) {
        signOff.answeredAtOnce(changeNumber, approved, comment, Person.acting());
    }

    /** DONE, ASK_AGAIN or GONE. */
    public String apply(String changeNumber) {
        return changes.apply(changeNumber).name();
    }

    public void askAgain(String changeNumber) {
        changes.askAgain(changeNumber);
    }

    /** Whether the ERP had the order when it was changed. */
    public boolean tellsErp(String changeNumber) {
        return changes.get(changeNumber).effects().tellsErp();
    }

    /** Whether the customer had a confirmation when the order was changed. */
    public boolean tellsCustomer(String changeNumber) {
        return changes.get(changeNumber).effects().tellsCustomer();
    }

    public void refusalResolved(String changeNumber, boolean tryAgain, String comment) {
        changes.resolve(changeNumber, tryAgain, comment, Person.acting());
    }

    /** Somebody said no; for changes under way in an earlier diagram. */
    public void reject(String changeNumber) {
        changes.reject(changeNumber);
    }

    public void drop(String changeNumber) {
        changes.drop(changeNumber);
    }

    public void close(String changeNumber) {
        changes.close(changeNumber);
    }
}
