package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.ordertocash.CreditTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version in which the credit controller released credit in the diagram itself. */
class OrderToCash2PathsTest extends AnyOrderPaths {

    @Override
    String diagram() {
        return "order-to-cash-2";
    }

    @Override
    void isHeld(ProcessInstance order) {
        assertThat(order).isWaitingAt("userResolveCreditHold").hasPassed("taskHoldOrder");
        assertThat(task("userResolveCreditHold", order)).hasCandidateGroup("credit-controller");
    }

    @Override
    void isBlocked(ProcessInstance order) {
        assertThat(order).isWaitingAt("userResolveShipmentHold").hasPassed("taskHoldShipment");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCreditHoldIsReleasedOrRejected(boolean release) {
        ProcessInstance order = onHold();
        answer(order, "userResolveCreditHold", resolution(release));
        verify(bean(CreditTasks.class)).resolve(ORDER, release, "", "", "", "");
        if (release) {
            assertThat(order).isWaitingAt("externalPostSalesOrder").hasPassed("taskRequireApproval");
        } else {
            assertThat(order).isEnded().hasPassed("taskFreeCredit", "endRejected");
        }
    }

    @Test
    void aPaymentAsksForCreditAgain() {
        ProcessInstance order = onHold();
        when(bean(CreditTasks.class).decide(ORDER)).thenReturn("APPROVED");
        hears(order, "messageCreditChanged");
        goesOn(order, "boundaryCreditChanged");
        assertThat(order).isWaitingAt("externalPostSalesOrder");
        verify(bean(CreditTasks.class), times(2)).decide(ORDER);
    }

    @Test
    void creditBlocksAShipmentUntilItIsReleasedOrSomethingHasChanged() {
        ProcessInstance released = blocked();
        ProcessInstance changed = blocked();
        doNothing().when(bean(CreditTasks.class)).checkShipment(ORDER);
        answer(released, "userResolveShipmentHold", resolution(true));
        verify(bean(CreditTasks.class)).releaseShipment(ORDER, "", "", "", "");
        assertThat(released).isWaitingAt("userShipGoods");
        hears(changed, "messageCreditChanged");
        goesOn(changed, "boundaryShipmentCreditChanged");
        assertThat(changed).isWaitingAt("userShipGoods");
    }

    private static Map<String, Object> resolution(boolean release) {
        return Map.of(
                "releaseCredit",
                release,
                "releaseAmount",
                "",
                "releaseDeviation",
                "",
                "releaseUntil",
                "",
                "comment",
                "");
    }
}
