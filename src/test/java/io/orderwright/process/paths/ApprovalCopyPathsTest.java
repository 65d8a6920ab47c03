package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;

import io.orderwright.process.approval.ApprovalsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class ApprovalCopyPathsTest extends ProcessPaths {

    ApprovalCopyPathsTest() {
        super("approval-copy");
    }

    @Test
    void itIsReadByWhomItWasSentTo() {
        ProcessInstance copy = start(Map.of("subject", "SO-1", "reader", "fiona"));
        assertThat(task("userReadCopy", copy)).isAssignedTo("fiona");
        answer(copy, "userReadCopy", Map.of());
        assertThat(copy).isEnded();
        verify(bean(ApprovalsTasks.class)).read("SO-1", "fiona");
    }
}
