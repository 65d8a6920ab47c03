package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CONFIRMING;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was approved can be taken back until goods leave, and what is no longer what was approved is asked again. */
@Tag("approvals")
class ApprovalTakenBackTest extends Business {

    @Autowired
    PartnerEffects effects;

    /** Bar 6. */
    @Test
    void whatIsTakenBackIsUndoneAndNeedsANewApproval() {
        String customer = goodCustomer();
        String sku = goods("1000.00", 100);
        String number = approved(customer, sku, 60);
        thenIs(number, TO_SHIP);
        takesBack("morgan", number);
        OrderView order = thenIs(number, IN_APPROVAL);
        assertThat(order.lines().get(0).reserved().amount()).isEqualByComparingTo("0");
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("0");
        assertThat(waitsAt(number)).containsExactly("userSignOff");
        assertThat(approvals.rounds(number))
                .extracting(RoundView::state)
                .containsExactly(RoundState.REVOKED, RoundState.OPEN);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("60");
        assertThat(creditOf(customer).exposure()).isEqualTo(order.gross());
        ships(number);
        thenIs(number, SHIPPED);
    }

    /** Bar 6: whatever partners have done is neither done again nor forgotten. */
    @Test
    void partnersAreToldNothingTwiceWhenAnApprovalIsTakenBackAndGivenAgain() {
        String number = approved(goodCustomer(), goods("1000.00", 100), 60);
        thenIs(number, TO_SHIP);
        takesBack("morgan", number);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isEqualTo(1);
        assertThat(effectsAt("sms", number, "externalConfirmToCustomer")).isEqualTo(1);
        assertThat(effects.of(number))
                .extracting(EffectRecord::topic)
                .containsExactlyInAnyOrder("erp.post-sales-order", "sms.order-confirmation");
    }

    @Test
    void whatIsRejectedAfterItWasTakenBackIsTakenBackFromTheErpToo() {
        String customer = goodCustomer();
        String sku = goods("1000.00", 100);
        String number = approved(customer, sku, 60);
        thenIs(number, TO_SHIP);
        takesBack("morgan", number);
        rejects("morgan", number);
        thenIs(number, REJECTED);
        await().untilAsserted(() -> assertThat(effectsAt("erp", number, "externalReverseRejectedOrder"))
                .isEqualTo(1));
        await().untilAsserted(() -> hasEnded(number));
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("0");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
    }

    @Test
    void itIsTakenBackWhileTheOrderWaitsForGoods() {
        String sku = goods("1000.00", 10);
        String number = approved(goodCustomer(), sku, 60);
        thenIs(number, WAITING_FOR_STOCK);
        takesBack("morgan", number);
        thenIs(number, IN_APPROVAL);
        assertThat(stockOf(sku).backOrdered().amount()).isEqualByComparingTo("0");
        approves("morgan", number);
        thenIs(number, WAITING_FOR_STOCK);
        arrives(sku, 50);
        thenIs(number, TO_SHIP);
    }

    @Test
    void itIsTakenBackWhileAPrepaidOrderWaitsForItsMoney() {
        String number =
                placeAs("sally", order(customer(Tier.KEY, "B", "1000000"), true, line(goods("1000.00", 100), 60)));
        thenIs(number, IN_APPROVAL);
        approves("morgan", number);
        OrderView order = thenIs(number, WAITING_FOR_PAYMENT);
        takesBack("morgan", number);
        thenIs(number, IN_APPROVAL);
        pays(number, order.gross().plain());
        approves("morgan", number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void itIsTakenBackAfterTheErpHasRefused() {
        partnerDoes("erp", "refuse", 1);
        String number = approved(goodCustomer(), goods("1000.00", 100), 60);
        thenIs(number, CONFIRMING);
        await().untilAsserted(() -> assertThat(waitsAt(number)).containsExactly("userResolveErpRefusal"));
        takesBack("morgan", number);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void onlyWhoApprovedOrWasAskedTakesItBackAndSaysWhy() {
        String number = approved(goodCustomer(), goods("1000.00", 100), 60);
        thenIs(number, TO_SHIP);
        refuses("approval.comment-missing", () -> does("morgan", ApprovalVerb.REVOKE, number, " "));
        refuses("approval.own-order", () -> does("sally", ApprovalVerb.REVOKE, number, "changed my mind"));
        refuses("approval.not-approver", () -> does("wendy", ApprovalVerb.REVOKE, number, "no room"));
        thenIs(number, TO_SHIP);
    }

    @Test
    void whatHasLeftIsTakenBackNoMore() {
        String number = approved(goodCustomer(), goods("1000.00", 100), 60);
        thenIs(number, TO_SHIP);
        ships(number);
        refuses("approval.too-late-to-revoke", () -> does("morgan", ApprovalVerb.REVOKE, number, "wrong margin"));
        thenIs(number, SHIPPED);
    }

    /** Bar 6: though the table would ask nobody by now. */
    @Test
    void whatWasTakenBackIsAskedAgainEvenWhereTheTableWouldLetItPass() {
        String customer = customer(Tier.STANDARD, "A", "1000000");
        String sku = goods("19000.00", 100);
        String first = place(customer, line(sku, 1));
        thenIs(first, TO_SHIP);
        String number = approved(customer, sku, 1);
        thenIs(number, TO_SHIP);
        cancels(first, "changed their mind", "sally");
        thenIs(first, CANCELLED);
        takesBack("morgan", number);
        thenIs(number, IN_APPROVAL);
        assertThat(approvals.of(number)).singleElement().satisfies(level -> assertThat(level.group())
                .isEqualTo("sales-manager"));
        approves("morgan", number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void creditIsAskedAgainAndWhatIsHeldThenCanStillBeCancelled() {
        String customer = goodCustomer();
        String number = approved(customer, goods("1000.00", 100), 60);
        thenIs(number, TO_SHIP);
        credit.grant(
                new io.orderwright.credit.limits.GrantCredit(
                        customer, "D", "CNY", new SaidNumber(new BigDecimal("10"))),
                "chris");
        takesBack("morgan", number);
        thenIs(number, ON_HOLD);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        cancels(number, "no hope", "sally");
        thenIs(number, CANCELLED);
        await().untilAsserted(() -> hasEnded(number));
        assertThat(effectsAt("erp", number, "externalReverseSalesOrder")).isEqualTo(1);
    }

    // What is no longer what was approved -----------------------------------------------------------------------------

    /** Bar 3. */
    @Test
    void whatIsChangedWhileItIsAskedIsAskedAgain() {
        String number = asked(goodCustomer(), goods("1000.00", 100), 60);
        changes(number);
        approves("morgan", number);
        thenIs(number, IN_APPROVAL);
        assertThat(approvals.rounds(number)).hasSize(2);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
    }

    /** Bar 3. */
    @Test
    void whatIsChangedWhileItIsWithTheSubmitterIsAskedAgain() {
        String number = asked(goodCustomer(), goods("1000.00", 100), 60);
        does("morgan", ApprovalVerb.SEND_BACK, number, "another product, please");
        changes(number);
        does("sally", ApprovalVerb.RESUBMIT, number, "done");
        approves("morgan", number);
        thenIs(number, IN_APPROVAL);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
    }

    // -----------------------------------------------------------------------------------------------------------------

    private String asked(String customer, String sku, int quantity) {
        String number = place(customer, line(sku, quantity));
        thenIs(number, IN_APPROVAL);
        return number;
    }

    private String approved(String customer, String sku, int quantity) {
        String number = asked(customer, sku, quantity);
        approves("morgan", number);
        return number;
    }

    private void takesBack(String person, String number) {
        does(person, ApprovalVerb.REVOKE, number, "wrong margin");
    }

    /** Another product of the same price; no page offers that yet. */
    private void changes(String number) {
        sql(
                "update order_line set sku = ? where order_id = (select id from sales_order where number = ?)",
                goods("1000.00", 100),
                number);
    }

    private void does(String person, ApprovalVerb verb, String number, String comment) {
        questions.act(new ActOnApproval(number, null, verb, "", comment, person));
    }

    private List<String> waitsAt(String number) {
        return tasksOf(number).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
