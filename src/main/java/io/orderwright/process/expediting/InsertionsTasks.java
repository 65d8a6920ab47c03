package io.orderwright.process.expediting;

import io.orderwright.coordination.signoffs.InsertionSignOff;
import io.orderwright.fulfilment.expediting.TellCustomers;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code insertions} in BPMN. */
@TaskBean(name = "insertions")
public class InsertionsTasks {

    private final UrgentInsertions insertions;
    private final InsertionSignOff signOff;

    InsertionsTasks(UrgentInsertions insertions, InsertionSignOff signOff) {
        this.insertions = insertions;
        this.signOff = signOff;
    }

    public boolean needsApproval(String insertionNumber) {
        return insertions.needsApproval(insertionNumber);
    }

    /** Whether those who were asked said yes. */
    public boolean signedOff(String insertionNumber) {
        return signOff.answered(insertionNumber);
    }

    /** The role that the table named, or who may answer for it; for insertions under way in an earlier diagram. */
    public String approvers(String insertionNumber) {
        return insertions.approvers(insertionNumber);
    }

    /** Called by diagrams of before customers were told. */
    public void decided(String insertionNumber, boolean approved, String comment) {
        signOff.answeredAtOnce(insertionNumber, approved, comment, null, Person.acting());
    }

    /** For insertions under way in an earlier diagram. {@code tellCustomers} is YES or NO; a text without anything leaves it as it was asked for. */
    public void answered(String insertionNumber, boolean approved, String comment, String tellCustomers) {
        signOff.answeredAtOnce(insertionNumber, approved, comment, TellCustomers.of(tellCustomers), Person.acting());
    }

    /** DONE, WORSE or GONE. */
    public String carryOut(String insertionNumber) {
        return EngineInsertionTasks.word(insertions.carryOut(insertionNumber, Person.acting()));
    }

    public void askAgain(String insertionNumber) {
        insertions.askAgain(insertionNumber);
    }

    /** Somebody said no; for insertions under way in an earlier diagram. */
    public void reject(String insertionNumber) {
        insertions.reject(insertionNumber);
    }

    public void drop(String insertionNumber) {
        insertions.drop(insertionNumber);
    }
}
