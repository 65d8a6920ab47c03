package io.orderwright.process.creditlimit;

import io.orderwright.credit.CreditEvent.CreditReviewAsked;
import io.orderwright.credit.CreditEvent.LimitProposed;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a customer's credit, as processes of its own: a proposed limit or a review starts one. */
@Component
class CreditCorrelation {

    private final RuntimeService runtime;

    CreditCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(LimitProposed event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("credit-limit")
                .businessKey(event.number())
                .setVariable("limitNumber", event.number())
                .execute());
    }

    @EventListener
    void on(CreditReviewAsked event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("credit-review")
                .businessKey(event.number())
                .setVariable("reviewNumber", event.number())
                .execute());
    }
}
