package io.orderwright.process.approval;

import io.orderwright.approvals.ApprovalEvent.ApprovalActed;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A question that no person has given up, but whose paper is given up, ends wherever it stands. */
@Component
class SignOffCorrelation {

    private final Processes processes;

    SignOffCorrelation(Processes processes) {
        this.processes = processes;
    }

    /** The diagram that was released before knows only of questions that are called back. */
    @EventListener
    void on(ApprovalActed event) {
        if (event.moot()) {
            processes.tell("messageQuestionMoot", event.subject());
            processes.tell("messageApprovalRecalled", event.subject());
        }
    }
}
