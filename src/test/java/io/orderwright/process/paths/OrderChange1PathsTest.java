package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;

/** The version in which one person decided in the diagram itself. */
class OrderChange1PathsTest extends OrderChangePathsTest {

    @Override
    String diagram() {
        return "order-change-1";
    }

    @BeforeEach
    void whoMayDecide() {
        when(steps().approvers(CHANGE)).thenReturn("management");
    }

    /** It waited for the gateway. */
    @Override
    void doesNotAnswer(ProcessInstance change) {
        done(change, "externalConfirmChange");
    }

    @Override
    void isAskedAbout(ProcessInstance change) {
        assertThat(change).isWaitingAt("userApproveChange");
    }

    @Override
    void answered(ProcessInstance change, boolean approved) {
        answer(change, "userApproveChange", Map.of("approved", approved, "comment", ""));
        verify(steps(), atLeastOnce()).decided(CHANGE, approved, "");
    }
}
