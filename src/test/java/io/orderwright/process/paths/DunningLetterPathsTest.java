package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.dunning.DunningLettersTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DunningLetterPathsTest extends ProcessPaths {

    private static final String LETTER = "DL-1";

    DunningLetterPathsTest() {
        super("dunning-letter");
    }

    @Test
    void aMessageWaitsForItsHourAndIsTold() {
        ProcessInstance letter = byMessage(true);
        assertThat(letter).isWaitingAt("externalSendLetter");
        done(letter, "externalSendLetter");
        assertThat(letter).isEnded().hasPassed("taskRecordTold", "endTold");
        verify(letters()).told(LETTER);
    }

    @Test
    void whatTheGatewayRefusesIsNotTold() {
        ProcessInstance letter = byMessage(true);
        refused(letter, "externalSendLetter");
        assertThat(letter).isEnded().hasPassed("taskRecordRefused", "endNotTold");
        verify(letters()).refused(LETTER);
        verify(letters(), never()).told(LETTER);
    }

    @Test
    void whatIsPaidMeanwhileIsNotTold() {
        assertThat(byMessage(false)).isEnded().hasPassed("endNothingLeft");
        verify(letters(), never()).told(LETTER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paperIsPrintedAtAnyHour(boolean left) {
        when(letters().send(LETTER)).thenReturn(left);
        ProcessInstance letter = start(Map.of("letterNumber", LETTER));
        assertThat(letter).isEnded().hasPassed(left ? "endTold" : "endNothingToPrint");
    }

    private DunningLettersTasks letters() {
        return bean(DunningLettersTasks.class);
    }

    private ProcessInstance byMessage(boolean left) {
        when(letters().byMessage(LETTER)).thenReturn(true);
        when(letters().sendAt()).thenReturn(new Date());
        when(letters().send(LETTER)).thenReturn(left);
        ProcessInstance letter = start(Map.of("letterNumber", LETTER));
        assertThat(letter).isWaitingAt("catchHour");
        goesOn(letter, "catchHour");
        return letter;
    }
}
