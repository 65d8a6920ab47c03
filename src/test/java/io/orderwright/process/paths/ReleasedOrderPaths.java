package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.ordertocash.CreditTasks;
import io.orderwright.process.ordertocash.ErpTasks;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit is released by whom the table names, in a diagram of its own. */
abstract class ReleasedOrderPaths extends AnyOrderPaths {

    @Override
    void isHeld(ProcessInstance order) {
        assertThat(order).isWaitingAt("callRelease").hasPassed("taskHoldOrder", "taskAskRelease");
    }

    @Override
    void isBlocked(ProcessInstance order) {
        assertThat(order).isWaitingAt("callShipmentRelease").hasPassed("taskHoldShipment", "taskAskShipmentRelease");
    }

    @ParameterizedTest
    @CsvSource({"RELEASED, externalPostSalesOrder", "CHANGED, callRelease", "REFUSED, endRejected"})
    void aCreditHoldIsReleasedOrLookedAtAgainOrRejected(String answer, String then) {
        ProcessInstance order = onHold();
        when(bean(CreditTasks.class).releaseAnswered(CASE)).thenReturn(answer);
        answered(order);
        if (then.startsWith("end")) {
            assertThat(order).isEnded().hasPassed("taskFreeCredit", then);
        } else {
            assertThat(order).isWaitingAt(then);
            verify(bean(CreditTasks.class), times(answer.equals("CHANGED") ? 2 : 1))
                    .decide(ORDER);
        }
    }

    @Test
    void aPaymentAsksForCreditAgainAndNobodyElseForNow() {
        ProcessInstance order = onHold();
        when(bean(CreditTasks.class).decide(ORDER)).thenReturn("APPROVED");
        hears(order, "messageCreditChanged");
        verify(bean(CreditTasks.class)).askNoMore(CASE);
        goesOn(order, "taskAskNoMore");
        assertThat(order).isWaitingAt("externalPostSalesOrder");
    }

    @Test
    void creditBlocksAShipmentUntilItIsReleasedOrSomethingHasChanged() {
        ProcessInstance released = blocked();
        ProcessInstance changed = blocked();
        doNothing().when(bean(CreditTasks.class)).checkShipment(ORDER);
        when(bean(CreditTasks.class).releaseAnswered(CASE)).thenReturn("RELEASED");
        answered(released);
        assertThat(released).isWaitingAt("userShipGoods");
        hears(changed, "messageCreditChanged");
        goesOn(changed, "taskAskShipmentNoMore");
        assertThat(changed).isWaitingAt("userShipGoods");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aShipmentThatIsRefusedEndsTheOrder(boolean erpHasIt) {
        when(bean(ErpTasks.class).posted(ORDER)).thenReturn(erpHasIt);
        when(bean(CreditTasks.class).releaseAnswered(CASE)).thenReturn("REFUSED");
        ProcessInstance order = blocked();
        answered(order);
        if (erpHasIt) {
            done(order, "externalReverseRejectedOrder");
        }
        assertThat(order)
                .isEnded()
                .hasPassedInOrder(
                        "taskFreeRefusedCredit",
                        "taskFreeRefusedStock",
                        "taskCancelRefusedDelivery",
                        "taskCancelRefusedOrder",
                        "endRejected")
                .hasNotPassed("taskRejectOrder");
    }
}
