package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;

import io.orderwright.process.workorder.ProductionTasks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionDayPathsTest extends ProcessPaths {

    ProductionDayPathsTest() {
        super("production-day");
    }

    @Test
    void whatIsLeftOverMovesOn() {
        assertThat(start(Map.of())).isEnded().hasPassed("taskPlanDay", "endDayPlanned");
        verify(bean(ProductionTasks.class)).newDay();
    }
}
