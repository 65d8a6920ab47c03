package io.orderwright.process.dunning;

import io.orderwright.finance.dunning.DunningEvent.DunningRunStarted;
import io.orderwright.finance.dunning.DunningEvent.LetterReleased;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A run that is started has its process, and so has each letter that goes out. */
@Component
class DunningCorrelation {

    private final Processes processes;

    DunningCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(DunningRunStarted event) {
        processes.start("dunning-run", event.subject(), "runNumber");
    }

    @EventListener
    void on(LetterReleased event) {
        processes.start("dunning-letter", event.letter(), "letterNumber");
    }
}
