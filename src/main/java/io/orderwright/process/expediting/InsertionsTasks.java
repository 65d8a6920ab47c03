package io.orderwright.process.expediting;

import io.orderwright.fulfilment.expediting.TellCustomers;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code insertions} in BPMN. */
@TaskBean(name = "insertions")
public class InsertionsTasks {

    private final UrgentInsertions insertions;

    InsertionsTasks(UrgentInsertions insertions) {
        this.insertions = insertions;
    }

    public boolean needsApproval(String insertionNumber) {
        return insertions.needsApproval(insertionNumber);
    }

    /** The role that the table named, or who may answer for it. */
    public String approvers(String insertionNumber) {
        return insertions.approvers(insertionNumber);
    }

    /** Called by diagrams of before customers were told. */
    public void decided(String insertionNumber, boolean approved, String comment) {
        insertions.decide(insertionNumber, approved, comment, null, Person.acting());
    }

    /** {@code tellCustomers} is YES or NO; a text without anything leaves it as it was asked for. */
    public void answered(String insertionNumber, boolean approved, String comment, String tellCustomers) {
        insertions.decide(insertionNumber, approved, comment, TellCustomers.of(tellCustomers), Person.acting());
    }

    /** DONE, WORSE or GONE. */
    public String carryOut(String insertionNumber) {
        return EngineInsertionTasks.word(insertions.carryOut(insertionNumber, Person.acting()));
    }

    public void askAgain(String insertionNumber) {
        insertions.askAgain(insertionNumber);
    }

    public void reject(String insertionNumber) {
        insertions.reject(insertionNumber);
    }

    public void drop(String insertionNumber) {
        insertions.drop(insertionNumber);
    }
}
