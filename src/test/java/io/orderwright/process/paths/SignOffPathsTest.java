package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.approval.ApprovalsTasks;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOffPathsTest extends ProcessPaths {

    private static final String SUBJECT = "PO-1";

    SignOffPathsTest() {
        super("sign-off");
    }

    @BeforeEach
    void oneSeat() {
        when(approvals().ask("PURCHASE_ORDER", SUBJECT)).thenReturn(1);
        when(approvals().submitter(SUBJECT)).thenReturn("sally");
        when(approvals().seats(SUBJECT)).thenReturn(List.of(1L));
        when(approvals().assignee(any())).thenReturn("morgan");
        when(approvals().candidateUsers(any())).thenReturn(List.of());
        when(approvals().candidateGroups(any())).thenReturn(List.of());
        when(approvals().dueAt(SUBJECT)).thenReturn(new Date());
        when(approvals().remindAt(SUBJECT)).thenReturn(new Date());
    }

    @Test
    void theLastAnswerEndsItForTheSubmitterToo() {
        ProcessInstance question = asked();
        assertThat(question).isWaitingAt("userSignOff", "userFollowApproval");
        assertThat(task("userFollowApproval", question)).isAssignedTo("sally");
        assertThat(task("userSignOff", question)).isAssignedTo("morgan");
        answer(question, "userSignOff", Map.of());
        assertThat(question).isEnded().hasPassed("endQuestionAnswered");
    }

    @Test
    void whereTheTableNamesNobodyNobodyIsAsked() {
        when(approvals().ask("PURCHASE_ORDER", SUBJECT)).thenReturn(0);
        assertThat(asked()).isEnded().hasPassed("endNobodyNamed");
        verify(approvals(), never()).openLevel(SUBJECT);
    }

    @Test
    void anotherLevelIsAskedAfterTheFirst() {
        ProcessInstance question = asked();
        when(approvals().goesOn(SUBJECT)).thenReturn(true);
        answer(question, "userSignOff", Map.of());
        assertThat(question).isWaitingAt("userSignOff");
        verify(approvals(), times(2)).openLevel(SUBJECT);
    }

    @Test
    void whoIsSentBackAsksAgainOrGivesUp() {
        ProcessInstance again = sentBack();
        when(approvals().goesOn(SUBJECT)).thenReturn(true);
        answer(again, "userReviseSubject", Map.of());
        assertThat(again).isWaitingAt("userSignOff");
        when(approvals().goesOn(SUBJECT)).thenReturn(false);
        ProcessInstance givenUp = sentBack();
        answer(givenUp, "userReviseSubject", Map.of());
        assertThat(givenUp).isEnded().hasPassed("endGivenUp");
    }

    @Test
    void nobodyToAskIsLookedIntoInATransactionOfItsOwn() {
        when(approvals().nobodyAsked(SUBJECT)).thenReturn(true);
        ProcessInstance question = asked();
        goesOn(question, "taskFindApprovers");
        assertThat(question).isWaitingAt("userSignOff");
    }

    @Test
    void timeRemindsAndThenAsksTheSuperiors() {
        ProcessInstance question = asked();
        goesOn(question, "boundaryReminderDue");
        assertThat(question).isWaitingAt("userSignOff").hasPassed("endReminded");
        goesOn(question, "boundaryLevelOverdue");
        assertThat(question).isWaitingAt("userSignOff").hasPassed("taskEscalate");
    }

    @Test
    void aRecalledQuestionEnds() {
        ProcessInstance question = asked();
        hears(question, "messageApprovalRecalled");
        assertThat(question).isEnded().hasPassed("boundaryRecalled");
    }

    /** Wherever it stands: nobody is left with a task. */
    @Test
    void aQuestionThatIsMootEnds() {
        ProcessInstance question = asked();
        hears(question, "messageQuestionMoot");
        assertThat(question).isEnded().hasPassed("endQuestionMoot");
        ProcessInstance back = sentBack();
        hears(back, "messageQuestionMoot");
        assertThat(back).isEnded().hasPassed("endQuestionMoot");
    }

    @Test
    void theSubmitterMayStopFollowing() {
        ProcessInstance question = asked();
        answer(question, "userFollowApproval", Map.of());
        assertThat(question).isWaitingAt("userSignOff").hasPassed("endFollowed");
    }

    private ApprovalsTasks approvals() {
        return bean(ApprovalsTasks.class);
    }

    private ProcessInstance asked() {
        return start(Map.of("subject", SUBJECT, "kind", "PURCHASE_ORDER"));
    }

    private ProcessInstance sentBack() {
        when(approvals().sentBack(SUBJECT)).thenReturn(true);
        ProcessInstance question = asked();
        answer(question, "userSignOff", Map.of());
        assertThat(question).isWaitingAt("userReviseSubject", "userFollowApproval");
        return question;
    }
}
