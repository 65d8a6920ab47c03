package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.orderwright.process.approval.ApprovalsTasks;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;

/** The version that asked people in a diagram for orders alone. */
class OrderToCash1PathsTest extends OrderToCash2PathsTest {

    @Override
    String diagram() {
        return "order-to-cash-1";
    }

    @BeforeAll
    static void approval() {
        LeanEngine.standInFor("approval");
    }

    @Override
    ProcessInstance asked() {
        when(bean(ApprovalsTasks.class).require(any(), any())).thenReturn(2);
        ProcessInstance order = placed();
        assertThat(order).isWaitingAt("callApproval");
        return order;
    }

    @Override
    void answered(ProcessInstance order) {
        when(bean(ApprovalsTasks.class).require(any(), any())).thenReturn(0);
        calledIsDone(order, "approval");
    }
}
