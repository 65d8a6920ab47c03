package io.orderwright.process.dunning;

import io.orderwright.finance.dunning.DunningEvent.DunningRunStarted;
import io.orderwright.finance.dunning.DunningEvent.LetterReleased;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A run that is started has its process, and so has each letter that goes out. */
@Component
class DunningCorrelation {

    private final RuntimeService runtime;

    DunningCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(DunningRunStarted event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("dunning-run")
                .businessKey(event.subject())
                .setVariable("runNumber", event.subject())
                .execute());
    }

    @EventListener
    void on(LetterReleased event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("dunning-letter")
                .businessKey(event.letter())
                .setVariable("letterNumber", event.letter())
                .execute());
    }
}
