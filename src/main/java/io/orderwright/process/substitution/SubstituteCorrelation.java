package io.orderwright.process.substitution;

import io.orderwright.approvals.ApprovalEvent.SubstituteEntered;
import io.orderwright.approvals.ApprovalEvent.SubstituteRevoked;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A substitute who is entered is a process of its own, which asks him on his first day and no longer after his last. */
@Component
class SubstituteCorrelation {

    private final RuntimeService runtime;

    SubstituteCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(SubstituteEntered event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("substitution")
                .businessKey(key(event.number()))
                .setVariable("substituteNumber", event.number())
                .execute());
    }

    @EventListener
    void on(SubstituteRevoked event) {
        InWords.call(() -> runtime.createMessageCorrelation("messageSubstituteRevoked")
                .processInstanceBusinessKey(key(event.number()))
                .correlateAll());
    }

    private static String key(long number) {
        return "substitute-" + number;
    }
}
