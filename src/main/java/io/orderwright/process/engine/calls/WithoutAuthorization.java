package io.orderwright.process.engine.calls;

import io.orderwright.process.engine.forms.VerbTasks;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the engine as the application itself, also in the middle of what a person does there. */
@Component
public class WithoutAuthorization {

    private final ProcessEngine engine;

    WithoutAuthorization(ProcessEngine engine) {
        this.engine = engine;
    }

    public <T> T ask(Supplier<T> question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> VerbTasks.privileged(context, question));
    }
}
