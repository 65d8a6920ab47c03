package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.einvoice.ElectronicInvoicesTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each version of the diagram does. */
abstract class EInvoicePaths extends ProcessPaths {

    static final String NUMBER = "EI-1";

    EInvoicePaths() {
        super("e-invoice");
    }

    @BeforeEach
    void sound() {
        when(invoices().check(NUMBER)).thenReturn(true);
        when(invoices().triesAgainAt()).thenReturn(new Date(System.currentTimeMillis() + 3_600_000));
    }

    @Test
    void whatIsSoundIsIssued() {
        ProcessInstance asked = start(Map.of("eInvoiceNumber", NUMBER));
        done(asked, "externalIssueInvoice");
        assertThat(asked).isEnded().hasPassed("taskRecordEInvoice", "endEInvoiceIssued");
        verify(invoices()).issued(NUMBER);
    }

    @Test
    void whatIsWrongIsMendedBeforeThePlatformIsAsked() {
        when(invoices().check(NUMBER)).thenReturn(false);
        ProcessInstance asked = start(Map.of("eInvoiceNumber", NUMBER));
        assertThat(task("userMendEInvoice", asked)).hasCandidateGroup("finance");
        when(invoices().check(NUMBER)).thenReturn(true);
        answer(asked, "userMendEInvoice", Map.of("again", true, "comment", "tax id entered"));
        assertThat(asked).isWaitingAt("externalIssueInvoice");
        verify(invoices()).mended(NUMBER, true, "tax id entered");
    }

    @Test
    void whatThePlatformRefusesIsGivenUpOrMended() {
        ProcessInstance asked = refusedAs("TO_MEND");
        answer(asked, "userMendEInvoice", Map.of("again", false, "comment", "on paper"));
        assertThat(asked).isEnded().hasPassed("endEInvoiceGivenUp");
        verify(invoices()).mended(NUMBER, false, "on paper");
    }

    @Test
    void whoeverIssuesShowsHimself() {
        ProcessInstance asked = refusedAs("AUTHENTICATION_NEEDED");
        shows(asked);
        assertThat(asked).isWaitingAt("externalIssueInvoice");
    }

    /** He answers the task of his version of the diagram. */
    abstract void shows(ProcessInstance asked);

    @Test
    void whatWaitsForTheNextAmountIsAskedForAgain() {
        ProcessInstance asked = refusedAs("WAITING_FOR_QUOTA");
        goesOn(asked, "boundaryQuotaTime");
        assertThat(asked).isWaitingAt("externalIssueInvoice");
        refused(asked, "externalIssueInvoice");
        hears(asked, "messageQuotaRenewed");
        assertThat(asked).isWaitingAt("externalIssueInvoice");
        verify(invoices(), times(2)).tryAgain(NUMBER);
    }

    ProcessInstance refusedAs(String state) {
        when(invoices().refused(NUMBER)).thenReturn(state);
        ProcessInstance asked = start(Map.of("eInvoiceNumber", NUMBER));
        refused(asked, "externalIssueInvoice");
        return asked;
    }

    ElectronicInvoicesTasks invoices() {
        return bean(ElectronicInvoicesTasks.class);
    }
}
