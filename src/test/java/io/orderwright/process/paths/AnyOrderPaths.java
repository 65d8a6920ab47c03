package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.approval.ApprovalsTasks;
import io.orderwright.process.ordertocash.BillingTasks;
import io.orderwright.process.ordertocash.CreditTasks;
import io.orderwright.process.ordertocash.ErpTasks;
import io.orderwright.process.ordertocash.InventoryTasks;
import io.orderwright.process.ordertocash.OrdersTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for an order in whatever version of the diagram it runs. */
abstract class AnyOrderPaths extends OrderPaths {

    /** The ERP has refused to reverse a cancelled order: those of before end with that. */
    void isKeptByTheErp(ProcessInstance cancelled) {
        assertThat(cancelled).isEnded().hasPassed("endReversalRefused");
    }

    /** What a partner refused: those of before know no other way than to have it sent again. */
    void settles(ProcessInstance order, String task, String step) {
        answer(order, task, Map.of("comment", "mended"));
        verify(bean(OrdersTasks.class)).refusalResolved(ORDER, "mended");
    }

    @Test
    void anOrderGoesThroughAndIsClosedByItsPayment() {
        ProcessInstance order = placed();
        assertThat(order).isWaitingAt("externalPostSalesOrder");
        done(order, "externalPostSalesOrder");
        assertThat(order).isWaitingAt("userShipGoods").hasNotPassed("externalConfirmToCustomer");
        ships(order);
        assertThat(order).isWaitingAt("externalPostInvoice").hasPassedInOrder("taskIssueGoods", "taskIssueInvoice");
        done(order, "externalPostInvoice");
        assertThat(order).isWaitingAt("receivePayment");
        hears(order, "messageInvoicePaid");
        assertThat(order).isEnded().hasPassed("taskCloseOrder", "endClosed");
        verify(bean(OrdersTasks.class)).close(ORDER);
    }

    @Test
    void whatIsPaidAlreadyWaitsForNoPayment() {
        when(bean(BillingTasks.class).posted(ORDER)).thenReturn(true);
        ProcessInstance order = toFinance();
        done(order, "externalPostInvoice");
        assertThat(order).isEnded().hasNotPassed("receivePayment");
    }

    @Test
    void aReachableCustomerIsToldAndASilentGatewayHoldsNothingUp() {
        when(bean(OrdersTasks.class).reachable(ORDER)).thenReturn(true);
        ProcessInstance told = placed();
        done(told, "externalPostSalesOrder");
        done(told, "externalConfirmToCustomer");
        assertThat(told).isWaitingAt("userShipGoods");
        ProcessInstance refused = placed();
        done(refused, "externalPostSalesOrder");
        refused(refused, "externalConfirmToCustomer");
        assertThat(refused).isWaitingAt("userShipGoods").hasPassed("boundarySmsRefused");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPossibleDuplicateIsLookedAt(boolean keep) {
        when(bean(OrdersTasks.class).suspectedDuplicate(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        assertThat(order).isWaitingAt("userCheckDuplicate");
        assertThat(task("userCheckDuplicate", order)).hasCandidateGroup("sales-manager");
        answer(order, "userCheckDuplicate", Map.of("keepOrder", keep));
        verify(bean(OrdersTasks.class)).duplicateChecked(ORDER, keep);
        if (keep) {
            assertThat(order).isWaitingAt("externalPostSalesOrder");
        } else {
            assertThat(order).isEnded().hasPassed("taskFreeCredit", "taskRejectOrder", "endRejected");
        }
    }

    @Test
    void anApprovedOrderGoesOn() {
        when(bean(ApprovalsTasks.class).approved(ORDER)).thenReturn(true);
        ProcessInstance order = asked();
        answered(order);
        assertThat(order).isWaitingAt("externalPostSalesOrder").hasPassed("taskReleaseApproved");
    }

    @Test
    void anOrderThatChangedMeanwhileBeginsWithCredit() {
        when(bean(ApprovalsTasks.class).changed(ORDER)).thenReturn(true);
        ProcessInstance order = asked();
        when(bean(ApprovalsTasks.class).need(any(), any())).thenReturn(0);
        answered(order);
        assertThat(order).isWaitingAt("externalPostSalesOrder").hasNotPassed("taskReleaseApproved");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRejectedOrderIsTakenBackFromTheErpThatHasIt(boolean erpHasIt) {
        when(bean(ErpTasks.class).posted(ORDER)).thenReturn(erpHasIt);
        ProcessInstance order = asked();
        answered(order);
        if (erpHasIt) {
            done(order, "externalReverseRejectedOrder");
        }
        assertThat(order).isEnded().hasPassed("endRejected");
    }

    @Test
    void whatIsMissingIsWaitedFor() {
        when(bean(InventoryTasks.class).reserve(ORDER)).thenReturn(false);
        ProcessInstance order = placed();
        assertThat(order).isWaitingAt("catchStockArrived");
        hears(order, "messageBackOrderServed");
        assertThat(order).isWaitingAt("externalPostSalesOrder");
    }

    @Test
    void aPrepaidOrderWaitsForItsMoney() {
        when(bean(OrdersTasks.class).prepaid(ORDER)).thenReturn(true);
        ProcessInstance waiting = placed();
        goesOn(waiting, "taskCheckPrepayment");
        assertThat(waiting).isWaitingAt("catchPrepayment").hasPassed("taskAwaitPrepayment");
        hears(waiting, "messagePrepaymentReceived");
        assertThat(waiting).isWaitingAt("externalPostSalesOrder").hasPassed("taskCountPrepayment");
        when(bean(BillingTasks.class).prepaid(ORDER)).thenReturn(true);
        ProcessInstance paid = placed();
        goesOn(paid, "taskCheckPrepayment");
        assertThat(paid).isWaitingAt("externalPostSalesOrder").hasNotPassed("taskAwaitPrepayment");
    }

    @Test
    void whatTheErpRefusesIsPutRightAndSentAgain() {
        ProcessInstance order = placed();
        refused(order, "externalPostSalesOrder");
        assertThat(order).isWaitingAt("userResolveErpRefusal");
        settles(order, "userResolveErpRefusal", "externalPostSalesOrder");
        assertThat(order).isWaitingAt("externalPostSalesOrder");
    }

    @Test
    void anOrderInPartsAsksForCreditBeforeEach() {
        when(bean(OrdersTasks.class).partlyShipped(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        ships(order);
        goesOn(order, "gatewayNextDelivery");
        assertThat(order).isWaitingAt("catchRestArrived");
        hears(order, "messageBackOrderServed");
        when(bean(InventoryTasks.class).deliverable(ORDER)).thenReturn(true);
        goesOn(order, "gatewayNextDelivery");
        ships(order);
        goesOn(order, "gatewayNextDelivery");
        when(bean(OrdersTasks.class).partlyShipped(ORDER)).thenReturn(false);
        ships(order);
        assertThat(order).isWaitingAt("externalPostInvoice");
        verify(bean(CreditTasks.class), times(3)).checkShipment(ORDER);
    }

    @Test
    void anOrderWhoseRestIsNotWantedAnyMoreIsInvoiced() {
        when(bean(OrdersTasks.class).partlyShipped(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        ships(order);
        goesOn(order, "gatewayNextDelivery");
        assertThat(order).isWaitingAt("catchRestArrived");
        when(bean(OrdersTasks.class).shippedInFull(ORDER)).thenReturn(true);
        hears(order, "messageBackOrderServed");
        goesOn(order, "gatewayNextDelivery");
        assertThat(order).isWaitingAt("externalPostInvoice");
    }

    @Test
    void whatFinanceRefusesIsPutRightAndSentAgain() {
        ProcessInstance order = toFinance();
        refused(order, "externalPostInvoice");
        assertThat(task("userResolveFinanceRefusal", order)).hasCandidateGroup("finance");
        settles(order, "userResolveFinanceRefusal", "externalPostInvoice");
        assertThat(order).isWaitingAt("externalPostInvoice");
    }

    @Test
    void anOverdueInvoiceIsRemindedOfOnceWhereThatIsPossible() {
        when(bean(OrdersTasks.class).reachable(ORDER)).thenReturn(false);
        ProcessInstance nobody = due();
        assertThat(nobody).isWaitingAt("receivePayment").hasPassed("endNotReminded");
        when(bean(BillingTasks.class).remindable(ORDER)).thenReturn(true);
        ProcessInstance reminded = due();
        done(reminded, "externalRemindCustomer");
        assertThat(reminded).isWaitingAt("receivePayment").hasPassed("endReminded");
        ProcessInstance refused = due();
        refused(refused, "externalRemindCustomer");
        assertThat(refused).isWaitingAt("receivePayment").hasPassed("endNotReminded");
    }

    @Test
    void aCancelledOrderIsTakenBackFromTheErpThatHasIt() {
        ProcessInstance early = onHold();
        hears(early, "messageOrderCalledBack", Map.of("approvalTakenBack", false));
        assertThat(early).isEnded().hasPassed("endCancelled").hasNotPassed("externalReverseSalesOrder");
        when(bean(CreditTasks.class).decide(ORDER)).thenReturn("APPROVED");
        when(bean(ErpTasks.class).posted(ORDER)).thenReturn(true);
        ProcessInstance late = placed();
        done(late, "externalPostSalesOrder");
        hears(late, "messageOrderCalledBack", Map.of("approvalTakenBack", false));
        done(late, "externalReverseSalesOrder");
        assertThat(late)
                .isEnded()
                .hasPassedInOrder(
                        "taskWithdrawApprovals",
                        "taskCancelCredit",
                        "taskFreeStock",
                        "taskCancelDelivery",
                        "taskCancelOrder",
                        "endCancelled");
        ProcessInstance refused = placed();
        done(refused, "externalPostSalesOrder");
        hears(refused, "messageOrderCalledBack", Map.of("approvalTakenBack", false));
        refused(refused, "externalReverseSalesOrder");
        isKeptByTheErp(refused);
    }

    @Test
    void anApprovalTakenBackBeginsTheOrderAgain() {
        ProcessInstance order = placed();
        hears(order, "messageOrderCalledBack", Map.of("approvalTakenBack", true));
        assertThat(order)
                .isEnded()
                .hasPassed("taskReopenOrder", "endBegunAgain")
                .hasNotPassed("taskCancelOrder");
    }
}
