package io.orderwright.process.approval;

import io.orderwright.approvals.ApprovalEvent.ApprovalActed;
import io.orderwright.process.engine.calls.Processes;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A question that no person has given up, but whose paper is given up, ends wherever it stands. */
@Component
class SignOffCorrelation {

    private static final List<String> WITH_NOBODY_ASKED = List.of("userReviseSubject", "taskFindApprovers");

    private final Processes processes;

    SignOffCorrelation(Processes processes) {
        this.processes = processes;
    }

    /**
     * The diagram that was released before knows only of questions that are called back from whoever is asked: where whoever asked
     * has it back, or nobody was found, it goes on to the end that it has for a question that is given up.
     */
    @EventListener
    void on(ApprovalActed event) {
        if (event.moot()) {
            processes.tell("messageQuestionMoot", event.subject());
            processes.tell("messageApprovalRecalled", event.subject());
            processes.goOn("sign-off", event.subject(), WITH_NOBODY_ASKED, "endGivenUp");
        }
    }
}
