package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.invoicecorrection.InvoiceCorrectionsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InvoiceCorrectionPathsTest extends ProcessPaths {

    private static final String CORRECTION = "CN-1";

    InvoiceCorrectionPathsTest() {
        super("invoice-correction");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @Test
    void whatNobodyMustAgreeToIsIssuedAndPosted() {
        ProcessInstance asked = start(Map.of("correctionNumber", CORRECTION));
        assertThat(asked).isWaitingAt("externalPostCreditNote");
        verify(corrections()).issue(CORRECTION);
        done(asked, "externalPostCreditNote");
        assertThat(asked).isEnded().hasPassed("taskRecordCorrection", "endCorrectionPosted");
        verify(corrections()).posted(CORRECTION);
    }

    @Test
    void whatSomebodyAgreesToIsIssued() {
        assertThat(answered(true)).isWaitingAt("externalPostCreditNote");
        verify(corrections()).issue(CORRECTION);
    }

    @Test
    void whatNobodyAgreesToStays() {
        assertThat(answered(false)).isEnded().hasPassed("endCorrectionDropped");
        verify(corrections(), never()).issue(CORRECTION);
    }

    @Test
    void whatFinanceRefusesIsSentAgainWhenSomebodyHasMendedIt() {
        ProcessInstance asked = start(Map.of("correctionNumber", CORRECTION));
        refused(asked, "externalPostCreditNote");
        assertThat(task("userResolveCorrectionRefusal", asked)).hasCandidateGroup("finance");
        settles(asked);
        assertThat(asked).isWaitingAt("externalPostCreditNote");
    }

    private InvoiceCorrectionsTasks corrections() {
        return bean(InvoiceCorrectionsTasks.class);
    }

    private ProcessInstance answered(boolean approved) {
        when(corrections().needsApproval(CORRECTION)).thenReturn(true);
        when(corrections().answered(CORRECTION)).thenReturn(approved);
        ProcessInstance asked = start(Map.of("correctionNumber", CORRECTION));
        assertThat(asked).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", asked))
                .variables()
                .containsEntry("subject", CORRECTION)
                .containsEntry("kind", "INVOICE_CORRECTION");
        calledIsDone(asked, "sign-off");
        return asked;
    }

    void settles(ProcessInstance refused) {
        answer(
                refused,
                "userResolveCorrectionRefusal",
                Map.of("doneByHand", true, "partnerNumber", "N-1", "comment", "entered"));
        verify(bean(InvoiceCorrectionsTasks.class)).refusalSettled(CORRECTION, true, "N-1", "entered");
    }
}
