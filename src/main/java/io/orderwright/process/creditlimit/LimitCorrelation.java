package io.orderwright.process.creditlimit;

import io.orderwright.credit.CreditEvent.CarriedLimitRemoved;
import io.orderwright.credit.CreditEvent.LimitCarried;
import io.orderwright.credit.CreditEvent.LimitProposed;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A proposed limit starts its process; one that was approved before goes on where its days begin. */
@Component
class LimitCorrelation {

    private static final String PROCESS = "credit-limit";

    private final Processes processes;

    LimitCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(LimitProposed event) {
        processes.start(PROCESS, event.number(), "limitNumber");
    }

    @EventListener
    void on(LimitCarried event) {
        processes.startBefore("gatewayFirstDay", PROCESS, event.number(), "limitNumber");
    }

    @EventListener
    void on(CarriedLimitRemoved event) {
        processes.end(PROCESS, event.number(), "taken over by mistake");
    }
}
