package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.purchase.PurchasesTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProcureToStockPathsTest extends ProcessPaths {

    static final String PURCHASE = "PO-1";

    ProcureToStockPathsTest() {
        super("procure-to-stock");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @Test
    void aSmallPurchaseIsOrderedAndReceived() {
        ProcessInstance purchase = opened();
        assertThat(task("userReviewPurchase", purchase)).hasCandidateGroup("purchasing");
        reviewed(purchase, true);
        assertThat(purchase).isWaitingAt("receiveGoods").hasPassed("taskOrderGoods");
        hears(purchase, "messagePurchaseReceived");
        assertThat(purchase).isEnded().hasPassed("taskClosePurchase", "endReceived");
    }

    @Test
    void whatNobodyWantsIsDropped() {
        ProcessInstance purchase = opened();
        reviewed(purchase, false);
        assertThat(purchase).isEnded().hasPassed("taskDropPurchase", "endDropped");
        verify(steps(), never()).order(PURCHASE);
    }

    @Test
    void aLargeOneNeedsTheYesOfWhomTheTableNames() {
        when(steps().needsApproval(PURCHASE)).thenReturn(true);
        ProcessInstance approved = opened();
        reviewed(approved, true);
        answered(approved, true);
        assertThat(approved).isWaitingAt("receiveGoods");
        ProcessInstance rejected = opened();
        reviewed(rejected, true);
        answered(rejected, false);
        assertThat(rejected).isEnded().hasPassed("taskRefusePurchase", "endRefused");
    }

    @Test
    void goodsAreOrderedWhenTheSupplierHasConfirmed() {
        ProcessInstance purchase = sent();
        verify(steps(), never()).order(PURCHASE);
        done(purchase, "externalPostPurchase");
        assertThat(purchase).isWaitingAt("receiveGoods").hasPassedInOrder("taskSendPurchase", "taskOrderGoods");
    }

    @Test
    void aRefusalIsSentAgainOrOrderedByHandOrBoughtElsewhere() {
        ProcessInstance again = refusedBySupplier();
        resolved(again, "AGAIN");
        assertThat(again).isWaitingAt("externalPostPurchase");
        ProcessInstance byHand = refusedBySupplier();
        resolved(byHand, "BY_HAND");
        assertThat(byHand).isWaitingAt("receiveGoods");
        ProcessInstance elsewhere = refusedBySupplier();
        resolved(elsewhere, "ELSEWHERE");
        assertThat(elsewhere).isEnded().hasPassed("taskRefusePurchase", "endRefused");
    }

    PurchasesTasks steps() {
        return bean(PurchasesTasks.class);
    }

    /** Whoever must agree to it says yes or no. */
    void answered(ProcessInstance purchase, boolean approved) {
        when(steps().answered(PURCHASE)).thenReturn(approved);
        assertThat(purchase).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", purchase))
                .hasVariables("subject", "kind")
                .variables()
                .containsEntry("subject", PURCHASE)
                .containsEntry("kind", "PURCHASE_ORDER");
        calledIsDone(purchase, "sign-off");
        assertThat(purchase).hasPassed("taskRecordAnswer");
    }

    private ProcessInstance opened() {
        return start(Map.of("purchaseNumber", PURCHASE));
    }

    private void reviewed(ProcessInstance purchase, boolean orderNow) {
        answer(purchase, "userReviewPurchase", Map.of("orderNow", orderNow, "comment", "", "seen", ""));
    }

    private ProcessInstance sent() {
        when(steps().electronic(PURCHASE)).thenReturn(true);
        ProcessInstance purchase = opened();
        reviewed(purchase, true);
        assertThat(purchase).isWaitingAt("externalPostPurchase");
        return purchase;
    }

    private ProcessInstance refusedBySupplier() {
        ProcessInstance purchase = sent();
        refused(purchase, "externalPostPurchase");
        assertThat(task("userResolveSupplierRefusal", purchase)).hasCandidateGroup("purchasing");
        return purchase;
    }

    private void resolved(ProcessInstance purchase, String answer) {
        answer(purchase, "userResolveSupplierRefusal", Map.of("supplierAnswer", answer, "comment", "called them"));
    }
}
