package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Whatever an electronic invoice waits for, it may be given up. */
class EInvoicePathsTest extends EInvoicePaths {

    @Override
    void shows(ProcessInstance asked) {
        assertThat(task("userAuthenticateIssuer", asked)).hasCandidateGroup("finance");
        answer(asked, "userAuthenticateIssuer", Map.of("again", true, "comment", ""));
        verify(invoices()).shown(NUMBER, true, "");
    }

    @Test
    void whoeverIssuesGivesItUp() {
        ProcessInstance asked = refusedAs("AUTHENTICATION_NEEDED");
        answer(asked, "userAuthenticateIssuer", Map.of("again", false, "comment", "on paper"));
        assertThat(asked).isEnded().hasPassed("endEInvoiceGivenUp");
        verify(invoices()).shown(NUMBER, false, "on paper");
    }

    @Test
    void whatWaitsForTheNextAmountIsGivenUp() {
        ProcessInstance asked = refusedAs("WAITING_FOR_QUOTA");
        hears(asked, "messageEInvoiceGivenUp");
        assertThat(asked).isEnded().hasPassed("boundaryQuotaGivenUp", "endEInvoiceGivenUp");
    }
}
