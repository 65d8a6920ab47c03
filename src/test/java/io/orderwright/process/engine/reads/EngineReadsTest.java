package io.orderwright.process.engine.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.RunningApplication;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine really works with what reads less. */
@Tag("house")
@RunningApplication
class EngineReadsTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void theEngineAsksThroughWhatReadsLess() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            assertThat(context.getSession(ProcessDefinitionManager.class)).isInstanceOf(DefinitionReads.class);
            return null;
        });
        assertThat(engine.getHistoryEventProducer()).isInstanceOf(HistoryReads.class);
    }
}
