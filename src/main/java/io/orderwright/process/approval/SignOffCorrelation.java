package io.orderwright.process.approval;

import io.orderwright.approvals.ApprovalEvent.ApprovalActed;
import io.orderwright.approvals.acts.Verb;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.process.engine.calls.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A question that no person has given up, but whose paper is given up, ends wherever it stands. */
@Component
class SignOffCorrelation {

    private final Processes processes;

    SignOffCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(ApprovalActed event) {
        if (event.verb() == Verb.GIVE_UP && event.actor().equals(BusinessEvent.SYSTEM)) {
            end(event.subject());
        }
    }

    /** The diagram that was released before knows only of questions that are called back. */
    private void end(String subject) {
        if (!processes.heard("messageQuestionMoot", subject, Map.of())) {
            processes.tell("messageApprovalRecalled", subject);
        }
    }
}
