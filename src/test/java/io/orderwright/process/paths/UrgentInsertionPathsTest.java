package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.tasks.InsertionSteps;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class UrgentInsertionPathsTest extends ProcessPaths {

    private static final String INSERTION = "UI-1";

    UrgentInsertionPathsTest() {
        super("urgent-insertion");
    }

    @Test
    void whatTakesNothingFromAnybodyIsDoneAtOnce() {
        when(steps().carryOut(INSERTION)).thenReturn("DONE");
        assertThat(asked()).isEnded().hasPassed("taskCarryOut", "endInserted").hasNotPassed("userApproveInsertion");
    }

    @Test
    void whatIsAgreedToIsDone() {
        when(steps().carryOut(INSERTION)).thenReturn("DONE");
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, true);
        assertThat(insertion).isEnded().hasPassed("endInserted");
    }

    @Test
    void whatIsNotAgreedToIsNot() {
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, false);
        assertThat(insertion).isEnded().hasPassed("taskReject", "endRejected").hasNotPassed("taskCarryOut");
    }

    @Test
    void whatTakesMoreIsAskedAgain() {
        when(steps().carryOut(INSERTION)).thenReturn("WORSE", "DONE");
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, true);
        assertThat(insertion).isWaitingAt("userApproveInsertion").hasPassed("taskAskAgain");
        answered(insertion, true);
        assertThat(insertion).isEnded().hasPassed("endInserted");
        verify(steps()).askAgain(INSERTION);
    }

    @Test
    void whatNobodyNeedsAnyMoreIsDropped() {
        when(steps().carryOut(INSERTION)).thenReturn("GONE");
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, true);
        assertThat(insertion).isEnded().hasPassed("taskDrop", "endNotNeeded");
    }

    private InsertionSteps steps() {
        return bean(InsertionSteps.class);
    }

    private ProcessInstance agreementNeeded() {
        when(steps().needsApproval(INSERTION)).thenReturn(true);
        when(steps().approvers(INSERTION)).thenReturn("sales-manager,general-manager");
        ProcessInstance insertion = asked();
        assertThat(task("userApproveInsertion", insertion))
                .hasCandidateGroup("sales-manager")
                .hasCandidateGroup("general-manager");
        return insertion;
    }

    private ProcessInstance asked() {
        return start(Map.of("insertionNumber", INSERTION));
    }

    private void answered(ProcessInstance insertion, boolean approved) {
        answer(insertion, "userApproveInsertion", Map.of("approved", approved, "comment", ""));
    }
}
