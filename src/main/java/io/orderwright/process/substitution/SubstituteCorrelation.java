package io.orderwright.process.substitution;

import io.orderwright.approvals.ApprovalEvent.SubstituteEntered;
import io.orderwright.approvals.ApprovalEvent.SubstituteRevoked;
import io.orderwright.process.engine.calls.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A substitute who is entered is a process of its own, which asks him on his first day and no longer after his last. */
@Component
class SubstituteCorrelation {

    private final Processes processes;

    SubstituteCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(SubstituteEntered event) {
        processes.start("substitution", key(event.number()), Map.of("substituteNumber", event.number()));
    }

    @EventListener
    void on(SubstituteRevoked event) {
        processes.tell("messageSubstituteRevoked", key(event.number()));
    }

    private static String key(long number) {
        return "substitute-" + number;
    }
}
