package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;

/** The version in which one person decided in the diagram itself. */
class UrgentInsertion1PathsTest extends UrgentInsertionPathsTest {

    @Override
    String diagram() {
        return "urgent-insertion-1";
    }

    @BeforeEach
    void whoMayDecide() {
        when(steps().approvers(INSERTION)).thenReturn("management");
    }

    @Override
    void isAskedAbout(ProcessInstance insertion) {
        assertThat(insertion).isWaitingAt("userApproveInsertion");
    }

    @Override
    void answered(ProcessInstance insertion, boolean approved) {
        answer(insertion, "userApproveInsertion", Map.of("approved", approved, "comment", "", "tellCustomers", "NO"));
        verify(steps(), atLeastOnce()).answered(INSERTION, approved, "", "NO");
    }
}
