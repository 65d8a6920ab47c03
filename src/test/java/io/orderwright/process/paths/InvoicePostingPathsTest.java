package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;

import io.orderwright.process.invoiceposting.InvoicePostingTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class InvoicePostingPathsTest extends ProcessPaths {

    private static final String DOCUMENT = "IN-1";

    InvoicePostingPathsTest() {
        super("invoice-posting");
    }

    @Test
    void aDocumentIsToldToFinance() {
        ProcessInstance issued = start(Map.of("documentNumber", DOCUMENT));
        done(issued, "externalPostDocument");
        assertThat(issued).isEnded().hasPassed("endDocumentPosted");
        verify(bean(InvoicePostingTasks.class)).posted(DOCUMENT);
    }

    @Test
    void whatFinanceRefusesIsSentAgainWhenSomebodyHasMendedIt() {
        ProcessInstance issued = start(Map.of("documentNumber", DOCUMENT));
        refused(issued, "externalPostDocument");
        assertThat(task("userResolvePostingRefusal", issued)).hasCandidateGroup("finance");
        settles(issued);
        assertThat(issued).isWaitingAt("externalPostDocument");
    }

    void settles(ProcessInstance refused) {
        answer(
                refused,
                "userResolvePostingRefusal",
                Map.of("doneByHand", true, "partnerNumber", "N-1", "comment", "entered"));
        verify(bean(InvoicePostingTasks.class)).refusalSettled(DOCUMENT, true, "N-1", "entered");
    }
}
