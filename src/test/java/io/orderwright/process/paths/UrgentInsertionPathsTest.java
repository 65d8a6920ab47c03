package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.expediting.InsertionsTasks;
import io.orderwright.process.notice.DelayNoticesTasks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UrgentInsertionPathsTest extends ProcessPaths {

    static final String INSERTION = "UI-1";

    /** How one customer is told is a diagram of its own: here somebody does it. */
    @BeforeAll
    void notices() {
        LeanEngine.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "delay-notice.bpmn",
                        Bpmn.createExecutableProcess("delay-notice")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("tell")
                                .endEvent()
                                .done())
                .deploy();
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    UrgentInsertionPathsTest() {
        super("urgent-insertion");
    }

    @Test
    void whatTakesNothingFromAnybodyIsDoneAtOnce() {
        when(steps().carryOut(INSERTION)).thenReturn("DONE");
        assertThat(asked()).isEnded().hasPassed("taskCarryOut", "endInserted").hasNotPassed("callSignOff");
    }

    @Test
    void whatIsAgreedToIsDone() {
        when(steps().carryOut(INSERTION)).thenReturn("DONE");
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, true);
        assertThat(insertion).isEnded().hasPassed("endInserted");
    }

    @Test
    void eachDisplacedCustomerIsToldByAProcessOfItsOwn() {
        when(steps().carryOut(INSERTION)).thenReturn("DONE");
        when(bean(DelayNoticesTasks.class).due(INSERTION)).thenReturn(true);
        when(bean(DelayNoticesTasks.class).numbers(INSERTION)).thenReturn(List.of("UI-1-1", "UI-1-2"));
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, true);
        assertThat(insertion).isWaitingAt("callTellCustomers").hasNotPassed("endInserted");
        for (String notice : List.of("UI-1-2", "UI-1-1")) {
            assertThat(insertion).isNotEnded();
            Task telling = taskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(notice)
                    .singleResult();
            assertEquals(notice, taskService().getVariable(telling.getId(), "noticeNumber"));
            taskService().complete(telling.getId());
        }
        assertThat(insertion).isEnded().hasPassed("endInserted");
    }

    @Test
    void whatIsNotAgreedToIsNot() {
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, false);
        assertThat(insertion).isEnded().hasPassed("endRejected").hasNotPassed("taskCarryOut");
    }

    @Test
    void whatTakesMoreIsAskedAgain() {
        when(steps().carryOut(INSERTION)).thenReturn("WORSE", "DONE");
        ProcessInstance insertion = agreementNeeded();
        answered(insertion, true);
        isAskedAbout(insertion);
        assertThat(insertion).hasPassed("taskAskAgain");
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

    InsertionsTasks steps() {
        return bean(InsertionsTasks.class);
    }

    private ProcessInstance agreementNeeded() {
        when(steps().needsApproval(INSERTION)).thenReturn(true);
        ProcessInstance insertion = asked();
        isAskedAbout(insertion);
        return insertion;
    }

    /** Somebody is asked whether it may be. */
    void isAskedAbout(ProcessInstance insertion) {
        assertThat(insertion).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", insertion))
                .variables()
                .containsEntry("subject", INSERTION)
                .containsEntry("kind", "URGENT_INSERTION");
    }

    private ProcessInstance asked() {
        return start(Map.of("insertionNumber", INSERTION));
    }

    void answered(ProcessInstance insertion, boolean approved) {
        when(steps().signedOff(INSERTION)).thenReturn(approved);
        calledIsDone(insertion, "sign-off");
    }
}
