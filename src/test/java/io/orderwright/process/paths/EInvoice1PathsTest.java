package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The version in which only what is wrong could be given up. */
class EInvoice1PathsTest extends EInvoicePaths {

    @Override
    String diagram() {
        return "e-invoice-1";
    }

    @Override
    void shows(ProcessInstance asked) {
        assertThat(task("userAuthenticate", asked)).hasCandidateGroup("finance");
        answer(asked, "userAuthenticate", Map.of("comment", ""));
        verify(invoices()).authenticated(NUMBER, "");
    }
}
