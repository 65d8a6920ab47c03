package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.redinvoice.RedLettersTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedInvoicePathsTest extends ProcessPaths {

    private static final String NUMBER = "RL-1";

    RedInvoicePathsTest() {
        super("red-invoice");
    }

    @BeforeEach
    void patience() {
        when(letters().looksAt(NUMBER)).thenReturn(new Date(System.currentTimeMillis() + 3_600_000));
    }

    @Test
    void whatNobodyHasToConfirmIsIssued() {
        ProcessInstance letter = begun("REQUESTED");
        stands("AGREED");
        done(letter, "externalOpenRedLetter");
        stands("ISSUED");
        done(letter, "externalIssueRedInvoice");
        assertThat(letter).isEnded().hasPassed("taskRecordOpening", "taskRecordRedInvoice", "endRedLetter");
        verify(letters()).issued(NUMBER);
    }

    @Test
    void theBuyerIsWaitedForUntilHeHasAnswered() {
        ProcessInstance letter = begun("WAITING");
        goesOn(letter, "boundaryLookDue");
        done(letter, "externalAskRedLetter");
        assertThat(letter).isWaitingAt("receiveBuyer");
        hears(letter, "messageRedLetterLook");
        stands("AGREED");
        done(letter, "externalAskRedLetter");
        assertThat(letter).isWaitingAt("externalIssueRedInvoice");
        verify(letters(), times(2)).looked(NUMBER);
    }

    @Test
    void whatIsVoidIsDecidedAboutByFinance() {
        ProcessInstance letter = begun("VOID");
        assertThat(task("userResolveRedLetter", letter)).hasCandidateGroup("finance");
        stands("LEFT");
        answer(letter, "userResolveRedLetter", Map.of("again", false, "comment", "kept"));
        assertThat(letter).isEnded();
        verify(letters()).resolved(NUMBER, false, "kept");
    }

    @Test
    void whatThePlatformRefusesIsMended() {
        ProcessInstance letter = begun("REQUESTED");
        stands("TO_MEND");
        refused(letter, "externalOpenRedLetter");
        stands("WAITING");
        answer(letter, "userResolveRedLetter", Map.of("again", true, "comment", "mended"));
        hears(letter, "messageRedLetterLook");
        stands("TO_MEND");
        refused(letter, "externalAskRedLetter");
        stands("AGREED");
        answer(letter, "userResolveRedLetter", Map.of("again", true, "comment", "mended"));
        stands("TO_MEND");
        refused(letter, "externalIssueRedInvoice");
        assertThat(letter).isWaitingAt("userResolveRedLetter");
        verify(letters(), times(3)).refused(NUMBER);
    }

    private ProcessInstance begun(String state) {
        stands(state);
        return start(Map.of("redLetterNumber", NUMBER));
    }

    private void stands(String state) {
        when(letters().stands(NUMBER)).thenReturn(state);
    }

    private RedLettersTasks letters() {
        return bean(RedLettersTasks.class);
    }
}
