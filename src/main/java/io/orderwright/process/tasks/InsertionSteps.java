package io.orderwright.process.tasks;

import io.orderwright.insertion.InsertionView.State;
import io.orderwright.insertion.UrgentInsertions;
import io.orderwright.process.engine.TaskBean;

/** {@code insertions} in BPMN. */
@TaskBean(name = "insertions")
public class InsertionSteps {

    private final UrgentInsertions insertions;

    InsertionSteps(UrgentInsertions insertions) {
        this.insertions = insertions;
    }

    public boolean needsApproval(String insertionNumber) {
        return insertions.get(insertionNumber).approver() != null;
    }

    /** The role that the table named, or who may answer for it. */
    public String approvers(String insertionNumber) {
        return insertions.get(insertionNumber).approvers();
    }

    public void decided(String insertionNumber, boolean approved, String comment) {
        insertions.decide(insertionNumber, approved, comment, Person.acting());
    }

    /** DONE, WORSE or GONE. */
    public String carryOut(String insertionNumber) {
        return insertions.carryOut(insertionNumber, Person.acting()).name();
    }

    public void askAgain(String insertionNumber) {
        insertions.askAgain(insertionNumber);
    }

    public void reject(String insertionNumber) {
        insertions.end(insertionNumber, State.REJECTED);
    }

    public void drop(String insertionNumber) {
        insertions.end(insertionNumber, State.DROPPED);
    }
}
