package io.orderwright.process.creditreview;

import io.orderwright.credit.CreditEvent.CreditReviewAsked;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A review that somebody asked for starts its process. */
@Component
class ReviewCorrelation {

    private final Processes processes;

    ReviewCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(CreditReviewAsked event) {
        processes.start("credit-review", event.number(), "reviewNumber");
    }
}
