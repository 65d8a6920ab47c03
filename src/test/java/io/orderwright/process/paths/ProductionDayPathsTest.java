package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.workorder.ProductionTasks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionDayPathsTest extends ProcessPaths {

    ProductionDayPathsTest() {
        super("production-day");
    }

    @Override
    void clocks() {
        when(bean(ProductionTasks.class).cycle()).thenReturn("R/2026-01-01T01:05:00+08:00/P1D");
    }

    @Test
    void whatIsLeftOverMovesOn() {
        assertThat(start(Map.of())).isEnded().hasPassed("taskPlanDay", "endDayPlanned");
        verify(bean(ProductionTasks.class)).newDay();
    }
}
