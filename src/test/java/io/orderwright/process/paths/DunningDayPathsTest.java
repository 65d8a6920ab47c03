package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.dunning.DunningTasks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DunningDayPathsTest extends ProcessPaths {

    DunningDayPathsTest() {
        super("dunning-day");
    }

    @Override
    void clocks() {
        when(bean(DunningTasks.class).cycle()).thenReturn("R/2026-01-01T01:05:00+08:00/P1D");
    }

    @Test
    void aDayBeginsWithARun() {
        assertThat(start(Map.of())).isEnded().hasPassed("taskBeginRun", "endDayBegun");
        verify(bean(DunningTasks.class)).newDay();
    }
}
