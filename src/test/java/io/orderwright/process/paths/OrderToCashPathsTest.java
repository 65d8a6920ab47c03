package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.ordertocash.BillingTasks;
import io.orderwright.process.ordertocash.ErpTasks;
import io.orderwright.process.ordertocash.InventoryTasks;
import io.orderwright.process.ordertocash.OrdersTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today: deposits hold an order up, and a delivery may have its own invoice. */
class OrderToCashPathsTest extends ReleasedOrderPaths {

    @Override
    void isKeptByTheErp(ProcessInstance cancelled) {
        assertThat(task("userResolveReversalRefusal", cancelled)).hasCandidateGroup("sales-manager");
        resolves(cancelled, "userResolveReversalRefusal", false);
        refused(cancelled, "externalReverseSalesOrder");
        resolves(cancelled, "userResolveReversalRefusal", true);
        assertThat(cancelled).isEnded().hasPassed("endReversedByHand").hasNotPassed("endCancelled");
    }

    @Test
    void aRejectedOrderThatTheErpKeepsIsSomebodysTask() {
        when(bean(ErpTasks.class).posted(ORDER)).thenReturn(true);
        ProcessInstance order = asked();
        answered(order);
        refused(order, "externalReverseRejectedOrder");
        assertThat(task("userResolveRejectedReversal", order)).hasCandidateGroup("sales-manager");
        resolves(order, "userResolveRejectedReversal", false);
        refused(order, "externalReverseRejectedOrder");
        resolves(order, "userResolveRejectedReversal", true);
        assertThat(order).isEnded().hasPassed("endRejectedByHand").hasNotPassed("endRejected");
    }

    /** A gateway that does not answer holds nothing up either. */
    @Test
    void aSilentGatewayHoldsNothingUp() {
        when(bean(OrdersTasks.class).reachable(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        silent(order, "externalConfirmToCustomer");
        assertThat(order).isWaitingAt("userShipGoods").hasPassed("boundarySmsSilent");
    }

    @Override
    void settles(ProcessInstance order, String task, String step) {
        answer(order, task, Map.of("doneByHand", true, "partnerNumber", "N-1", "comment", "entered"));
        verify(bean(OrdersTasks.class)).refusalSettled(ORDER, step, true, "N-1", "entered");
    }

    private void resolves(ProcessInstance order, String task, boolean byHand) {
        answer(order, task, Map.of("doneByHand", byHand, "comment", "seen to"));
        verify(bean(OrdersTasks.class)).reversalResolved(ORDER, byHand, "seen to");
    }

    /** A deposit that is paid in part does not open what waits for all of it. */
    @Test
    void supplyWaitsForItsDeposits() {
        when(bean(BillingTasks.class).depositsAgreed(ORDER)).thenReturn(true);
        when(bean(BillingTasks.class).shipmentPaid(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        assertThat(order).isWaitingAt("catchSupplyDeposit").hasPassed("taskAskDeposits");
        verify(bean(InventoryTasks.class), never()).reserve(ORDER);
        hears(order, "messageDepositPaid");
        assertThat(order).isWaitingAt("catchSupplyDeposit");
        when(bean(BillingTasks.class).supplyPaid(ORDER)).thenReturn(true);
        hears(order, "messageDepositPaid");
        assertThat(order).isWaitingAt("externalPostSalesOrder").hasPassed("taskReserveStock");
        done(order, "externalPostSalesOrder");
        assertThat(order).isWaitingAt("userShipGoods").hasNotPassed("catchShipmentDeposit");
        verify(bean(BillingTasks.class)).askDeposits(ORDER);
    }

    @Test
    void nothingLeavesBeforeItsDepositsArePaid() {
        when(bean(BillingTasks.class).depositsAgreed(ORDER)).thenReturn(true);
        when(bean(BillingTasks.class).supplyPaid(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        assertThat(order).isWaitingAt("catchShipmentDeposit").hasNotPassed("taskCheckShipment");
        when(bean(BillingTasks.class).shipmentPaid(ORDER)).thenReturn(true);
        hears(order, "messageDepositPaid");
        assertThat(order).isWaitingAt("userShipGoods");
    }

    @Test
    void eachDeliveryIsInvoicedWhereThatWasAgreed() {
        when(bean(BillingTasks.class).eachDelivery(ORDER)).thenReturn(true);
        when(bean(OrdersTasks.class).partlyShipped(ORDER)).thenReturn(true);
        when(bean(InventoryTasks.class).deliverable(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        ships(order);
        goesOn(order, "gatewayNextDelivery");
        verify(bean(BillingTasks.class)).invoiceDelivery(ORDER);
        when(bean(OrdersTasks.class).partlyShipped(ORDER)).thenReturn(false);
        ships(order);
        assertThat(order).isWaitingAt("externalPostInvoice");
        verify(bean(BillingTasks.class)).invoiceDelivery(ORDER);
        verify(bean(BillingTasks.class)).invoice(ORDER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderWhoseDeliveriesAreInvoicedNeedsNoMore(boolean paid) {
        when(bean(BillingTasks.class).eachDelivery(ORDER)).thenReturn(true);
        when(bean(BillingTasks.class).invoicedInFull(ORDER)).thenReturn(true);
        when(bean(BillingTasks.class).end(ORDER)).thenReturn(paid);
        when(bean(OrdersTasks.class).partlyShipped(ORDER)).thenReturn(true);
        when(bean(OrdersTasks.class).shippedInFull(ORDER)).thenReturn(true);
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        ships(order);
        goesOn(order, "gatewayNextDelivery");
        verify(bean(BillingTasks.class), never()).invoice(ORDER);
        if (paid) {
            assertThat(order).isEnded().hasPassed("endClosed");
        } else {
            assertThat(order).isWaitingAt("receivePayment");
        }
    }
}
