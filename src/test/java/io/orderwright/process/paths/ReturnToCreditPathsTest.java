package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.returns.CustomerReturnsTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnToCreditPathsTest extends ProcessPaths {

    private static final String RETURN = "RA-1";

    ReturnToCreditPathsTest() {
        super("return-to-credit");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @BeforeEach
    void patience() {
        when(steps().expiresAt(RETURN)).thenReturn(new Date());
        when(steps().lookAgainAt()).thenReturn(new Date());
        when(steps().credit(RETURN)).thenReturn("DONE");
    }

    @Test
    void whatTheTableRefusesDoesNotComeBack() {
        assertThat(handled("REFUSE")).isEnded().hasPassed("taskRefuseReturn", "endReturnRefused");
        verify(steps()).refuse(RETURN);
    }

    @Test
    void whatSomebodyAgreesToIsAwaited() {
        assertThat(answered(true)).isWaitingAt("userReceiveReturn");
        verify(steps()).authorise(RETURN);
    }

    @Test
    void whatNobodyAgreesToDoesNotComeBack() {
        assertThat(answered(false)).isEnded().hasPassed("endReturnNotAgreed");
        verify(steps(), never()).authorise(RETURN);
    }

    @Test
    void itExpiresWhenNothingComes() {
        ProcessInstance back = handled("ACCEPT");
        goesOn(back, "boundaryReturnExpired");
        assertThat(back).isEnded().hasPassed("taskExpireReturn", "endReturnExpired");
        verify(steps()).expire(RETURN);
    }

    @Test
    void itIsWithdrawn() {
        ProcessInstance back = handled("ACCEPT");
        hears(back, "messageReturnWithdrawn");
        assertThat(back).isEnded().hasPassed("endReturnWithdrawn");
    }

    @Test
    void whatNobodyNeedsToLookAtIsCreditedAtOnce() {
        ProcessInstance back = received(false);
        assertThat(back).isWaitingAt("taskCreditReturn").hasPassed("taskTakeAll");
        goesOn(back, "taskCreditReturn");
        assertThat(back).isEnded().hasPassed("taskCloseReturn", "endReturnClosed");
        verify(steps()).close(RETURN);
    }

    @Test
    void whatSomebodyLooksAtWaitsForItsInvoiceAndForFinance() {
        ProcessInstance back = received(true);
        assertThat(task("userInspectReturn", back)).hasCandidateGroup("warehouse");
        answer(back, "userInspectReturn", Map.of("pieces", "*=SCRAP:CREDIT"));
        verify(steps()).inspected(RETURN, "*=SCRAP:CREDIT");
        when(steps().credit(RETURN)).thenReturn("WAIT");
        goesOn(back, "taskCreditReturn");
        assertThat(back).isWaitingAt("receiveDocumentsMoved");
        goesOn(back, "boundaryLookAgain");
        goesOn(back, "taskCreditReturn");
        assertThat(back).isWaitingAt("receiveDocumentsMoved").hasPassed("boundaryLookAgain");
        when(steps().credit(RETURN)).thenReturn("ASK_PERSON");
        hears(back, "messageDocumentsMoved");
        goesOn(back, "taskCreditReturn");
        assertThat(task("userResolveCredit", back)).hasCandidateGroup("finance");
        when(steps().credit(RETURN)).thenReturn("DONE");
        answer(back, "userResolveCredit", Map.of("outcome", "WITHOUT", "comment", "paid in cash"));
        verify(steps()).creditResolved(RETURN, "WITHOUT", "paid in cash");
        goesOn(back, "taskCreditReturn");
        assertThat(back).isEnded().hasPassed("endReturnClosed");
    }

    private CustomerReturnsTasks steps() {
        return bean(CustomerReturnsTasks.class);
    }

    private ProcessInstance handled(String handling) {
        when(steps().isAccepted(RETURN)).thenReturn(handling.equals("ACCEPT"));
        when(steps().needsApproval(RETURN)).thenReturn(handling.equals("ASK"));
        return start(Map.of("returnNumber", RETURN));
    }

    private ProcessInstance answered(boolean approved) {
        when(steps().answered(RETURN)).thenReturn(approved);
        ProcessInstance back = handled("ASK");
        assertThat(back).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", back))
                .variables()
                .containsEntry("subject", RETURN)
                .containsEntry("kind", "CUSTOMER_RETURN");
        calledIsDone(back, "sign-off");
        return back;
    }

    private ProcessInstance received(boolean looked) {
        when(steps().needsInspection(RETURN)).thenReturn(looked);
        ProcessInstance back = handled("ACCEPT");
        assertThat(task("userReceiveReturn", back)).hasCandidateGroup("warehouse");
        answer(back, "userReceiveReturn", Map.of("received", ""));
        verify(steps()).received(RETURN, "");
        return back;
    }
}
