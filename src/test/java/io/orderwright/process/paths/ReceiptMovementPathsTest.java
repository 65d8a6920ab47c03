package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.receiptmovement.ReceiptMovementsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReceiptMovementPathsTest extends ProcessPaths {

    private static final String MOVEMENT = "RM-1";

    ReceiptMovementPathsTest() {
        super("receipt-movement");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @Test
    void whatNobodyMustAgreeToIsBookedAndPosted() {
        ProcessInstance out = start(Map.of("movementNumber", MOVEMENT));
        assertThat(out).isWaitingAt("externalPostMovement");
        verify(movements()).book(MOVEMENT);
        done(out, "externalPostMovement");
        assertThat(out).isEnded().hasPassed("taskRecordMovement", "endMovementPosted");
        verify(movements()).posted(MOVEMENT);
    }

    @Test
    void whatSomebodyAgreesToIsBooked() {
        assertThat(answered(true)).isWaitingAt("externalPostMovement");
        verify(movements()).book(MOVEMENT);
    }

    @Test
    void whatNobodyAgreesToStays() {
        assertThat(answered(false)).isEnded().hasPassed("endMovementDropped");
        verify(movements(), never()).book(MOVEMENT);
    }

    @Test
    void whatFinanceRefusesIsSentAgainWhenSomebodyHasMendedIt() {
        ProcessInstance out = start(Map.of("movementNumber", MOVEMENT));
        refused(out, "externalPostMovement");
        assertThat(task("userResolveMovementRefusal", out)).hasCandidateGroup("finance");
        settles(out);
        assertThat(out).isWaitingAt("externalPostMovement");
    }

    private ReceiptMovementsTasks movements() {
        return bean(ReceiptMovementsTasks.class);
    }

    private ProcessInstance answered(boolean approved) {
        when(movements().needsApproval(MOVEMENT)).thenReturn(true);
        when(movements().answered(MOVEMENT)).thenReturn(approved);
        ProcessInstance out = start(Map.of("movementNumber", MOVEMENT));
        assertThat(out).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", out))
                .variables()
                .containsEntry("subject", MOVEMENT)
                .containsEntry("kind", "RECEIPT_MOVEMENT");
        calledIsDone(out, "sign-off");
        return out;
    }

    void settles(ProcessInstance refused) {
        answer(
                refused,
                "userResolveMovementRefusal",
                Map.of("doneByHand", true, "partnerNumber", "N-1", "comment", "entered"));
        verify(bean(ReceiptMovementsTasks.class)).refusalSettled(MOVEMENT, true, "N-1", "entered");
    }
}
