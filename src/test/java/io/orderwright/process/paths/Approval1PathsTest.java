package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
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

/** The diagram that asked people about orders alone, as the first version of order to cash calls it. */
class Approval1PathsTest extends ProcessPaths {

    private static final String ORDER = "SO-1";

    Approval1PathsTest() {
        super("approval");
    }

    @Override
    String diagram() {
        return "approval-1";
    }

    @BeforeEach
    void oneSeat() {
        when(approvals().submitter(ORDER)).thenReturn("sally");
        when(approvals().seats(ORDER)).thenReturn(List.of(1L));
        when(approvals().assignee(any())).thenReturn("morgan");
        when(approvals().candidateUsers(any())).thenReturn(List.of());
        when(approvals().candidateGroups(any())).thenReturn(List.of());
        when(approvals().dueAt(ORDER)).thenReturn(new Date());
        when(approvals().remindAt(ORDER)).thenReturn(new Date());
    }

    @Test
    void theLastAnswerEndsItForTheSubmitterToo() {
        ProcessInstance question = asked();
        assertThat(question).isWaitingAt("userApproveOrder", "userFollowApproval");
        assertThat(task("userFollowApproval", question)).isAssignedTo("sally");
        assertThat(task("userApproveOrder", question)).isAssignedTo("morgan");
        answer(question, "userApproveOrder", Map.of());
        assertThat(question).isEnded().hasPassed("endQuestionAnswered");
    }

    @Test
    void anotherLevelIsAskedAfterTheFirst() {
        ProcessInstance question = asked();
        when(approvals().goesOn(ORDER)).thenReturn(true);
        answer(question, "userApproveOrder", Map.of());
        assertThat(question).isWaitingAt("userApproveOrder");
        verify(approvals(), times(2)).openLevel(ORDER);
    }

    @Test
    void whoIsSentBackAsksAgainOrGivesUp() {
        ProcessInstance again = sentBack();
        when(approvals().goesOn(ORDER)).thenReturn(true);
        answer(again, "userReviseOrder", Map.of());
        assertThat(again).isWaitingAt("userApproveOrder");
        when(approvals().goesOn(ORDER)).thenReturn(false);
        ProcessInstance givenUp = sentBack();
        answer(givenUp, "userReviseOrder", Map.of());
        assertThat(givenUp).isEnded().hasPassed("endGivenUp");
    }

    @Test
    void nobodyToAskIsLookedIntoInATransactionOfItsOwn() {
        when(approvals().nobodyAsked(ORDER)).thenReturn(true);
        ProcessInstance question = asked();
        goesOn(question, "taskFindApprovers");
        assertThat(question).isWaitingAt("userApproveOrder");
    }

    @Test
    void timeRemindsAndThenAsksTheSuperiors() {
        ProcessInstance question = asked();
        goesOn(question, "boundaryReminderDue");
        assertThat(question).isWaitingAt("userApproveOrder").hasPassed("endReminded");
        goesOn(question, "boundaryLevelOverdue");
        assertThat(question).isWaitingAt("userApproveOrder").hasPassed("taskEscalate");
    }

    @Test
    void aRecalledQuestionEnds() {
        ProcessInstance question = asked();
        hears(question, "messageApprovalRecalled");
        assertThat(question).isEnded().hasPassed("boundaryRecalled");
    }

    @Test
    void theSubmitterMayStopFollowing() {
        ProcessInstance question = asked();
        answer(question, "userFollowApproval", Map.of());
        assertThat(question).isWaitingAt("userApproveOrder").hasPassed("endFollowed");
    }

    private ApprovalsTasks approvals() {
        return bean(ApprovalsTasks.class);
    }

    private ProcessInstance asked() {
        return start(Map.of("orderNumber", ORDER));
    }

    private ProcessInstance sentBack() {
        when(approvals().sentBack(ORDER)).thenReturn(true);
        ProcessInstance question = asked();
        answer(question, "userApproveOrder", Map.of());
        assertThat(question).isWaitingAt("userReviseOrder", "userFollowApproval");
        return question;
    }
}
