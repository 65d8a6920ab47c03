package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.orderchange.ChangesTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderChangePathsTest extends ProcessPaths {

    static final String CHANGE = "CO-1";

    OrderChangePathsTest() {
        super("order-change");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @Test
    void whatNobodyMustAgreeToIsDoneAtOnceAndToldToNobodyWhoDoesNotKnowTheOrder() {
        when(steps().apply(CHANGE)).thenReturn("DONE");
        assertThat(asked())
                .isEnded()
                .hasPassed("taskApply", "taskClose", "endChanged")
                .hasNotPassed("callSignOff", "externalChangeSalesOrder", "externalConfirmChange");
    }

    @Test
    void whoKnowsTheOrderIsToldOfTheChange() {
        ProcessInstance change = told();
        done(change, "externalChangeSalesOrder");
        assertThat(change).isWaitingAt("externalConfirmChange");
        done(change, "externalConfirmChange");
        assertThat(change).isEnded().hasPassed("taskClose", "endChanged");
        verify(steps()).close(CHANGE);
    }

    @Test
    void anSmsThatIsRefusedHoldsNothingUp() {
        ProcessInstance change = told();
        done(change, "externalChangeSalesOrder");
        refused(change, "externalConfirmChange");
        assertThat(change).isEnded().hasPassed("taskClose", "endChanged");
    }

    @Test
    void aGatewayThatIsSilentHoldsNothingUp() {
        ProcessInstance change = told();
        done(change, "externalChangeSalesOrder");
        doesNotAnswer(change);
        assertThat(change).isEnded().hasPassed("taskClose", "endChanged");
    }

    void doesNotAnswer(ProcessInstance change) {
        silent(change, "externalConfirmChange");
    }

    @Test
    void whatTheErpRefusesIsSentAgainOrEnteredByHand() {
        ProcessInstance change = told();
        refused(change, "externalChangeSalesOrder");
        answer(change, "userResolveChangeRefusal", Map.of("tryAgain", true, "comment", "unlocked"));
        refused(change, "externalChangeSalesOrder");
        answer(change, "userResolveChangeRefusal", Map.of("tryAgain", false, "comment", "entered"));
        assertThat(change).isWaitingAt("externalConfirmChange");
    }

    @Test
    void whatIsAgreedToIsDone() {
        when(steps().apply(CHANGE)).thenReturn("DONE");
        ProcessInstance change = agreementNeeded();
        answered(change, true);
        assertThat(change).isEnded().hasPassed("endChanged");
    }

    @Test
    void whatIsNotAgreedToIsNot() {
        ProcessInstance change = agreementNeeded();
        answered(change, false);
        assertThat(change).isEnded().hasPassed("endRejected").hasNotPassed("taskApply");
    }

    @Test
    void whereOthersMustAgreeByNowTheyAreAsked() {
        when(steps().apply(CHANGE)).thenReturn("ASK_AGAIN", "DONE");
        ProcessInstance change = agreementNeeded();
        answered(change, true);
        isAskedAbout(change);
        assertThat(change).hasPassed("taskAskAgain");
        answered(change, true);
        assertThat(change).isEnded().hasPassed("endChanged");
        verify(steps()).askAgain(CHANGE);
    }

    @Test
    void whatComesTooLateIsDropped() {
        when(steps().apply(CHANGE)).thenReturn("GONE");
        ProcessInstance change = agreementNeeded();
        answered(change, true);
        assertThat(change).isEnded().hasPassed("taskDrop", "endDropped");
    }

    ChangesTasks steps() {
        return bean(ChangesTasks.class);
    }

    private ProcessInstance told() {
        when(steps().apply(CHANGE)).thenReturn("DONE");
        when(steps().tellsErp(CHANGE)).thenReturn(true);
        when(steps().tellsCustomer(CHANGE)).thenReturn(true);
        ProcessInstance change = asked();
        assertThat(change).isWaitingAt("externalChangeSalesOrder");
        return change;
    }

    private ProcessInstance agreementNeeded() {
        when(steps().needsApproval(CHANGE)).thenReturn(true);
        ProcessInstance change = asked();
        isAskedAbout(change);
        return change;
    }

    /** Somebody is asked whether it may be. */
    void isAskedAbout(ProcessInstance change) {
        assertThat(change).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", change))
                .variables()
                .containsEntry("subject", CHANGE)
                .containsEntry("kind", "CHANGE_ORDER");
    }

    private ProcessInstance asked() {
        return start(Map.of("changeNumber", CHANGE));
    }

    void answered(ProcessInstance change, boolean approved) {
        when(steps().answered(CHANGE)).thenReturn(approved);
        calledIsDone(change, "sign-off");
    }
}
