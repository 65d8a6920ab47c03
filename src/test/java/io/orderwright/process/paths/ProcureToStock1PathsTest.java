package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;

/** The version in which one person decided in the diagram itself. */
class ProcureToStock1PathsTest extends ProcureToStockPathsTest {

    @Override
    String diagram() {
        return "procure-to-stock-1";
    }

    @BeforeEach
    void whoMayDecide() {
        when(steps().approver(PURCHASE)).thenReturn("management");
    }

    @Override
    void answered(ProcessInstance purchase, boolean approved) {
        assertThat(purchase).isWaitingAt("userApprovePurchase");
        answer(purchase, "userApprovePurchase", Map.of("approved", approved, "comment", ""));
        verify(steps()).decided(PURCHASE, approved, "");
    }
}
