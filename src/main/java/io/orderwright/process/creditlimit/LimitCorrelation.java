package io.orderwright.process.creditlimit;

import io.orderwright.credit.CreditEvent.LimitProposed;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A proposed limit starts its process. */
@Component
class LimitCorrelation {

    private final RuntimeService runtime;

    LimitCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(LimitProposed event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("credit-limit")
                .businessKey(event.number())
                .setVariable("limitNumber", event.number())
                .execute());
    }
}
