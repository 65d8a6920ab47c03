package io.orderwright.process.creditreview;

import io.orderwright.credit.CreditEvent.CreditReviewAsked;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A review that somebody asked for starts its process. */
@Component
class ReviewCorrelation {

    private final RuntimeService runtime;

    ReviewCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(CreditReviewAsked event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("credit-review")
                .businessKey(event.number())
                .setVariable("reviewNumber", event.number())
                .execute());
    }
}
