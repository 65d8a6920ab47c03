package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.desk.ports.PartnerDoubts;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From order to cash: the way that most orders take, and every way that leaves it. */
class OrderToCashJourneyTest extends Business {

    @Autowired
    PartnerDoubts doubts;

    @Test
    void anOrderWithinTheLimitRunsToItsEndAndEveryPartnerHearsOfItOnce() {
        String customer = goodCustomer();
        String sku = goods("100.00", 50);
        String number = place(customer, line(sku, 5));
        thenIs(number, TO_SHIP);
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("5");
        assertThat(creditOf(customer).openOrders()).isEqualTo(Money.parse("500.00 CNY"));
        ships(number);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("45");
        thenIs(number, SHIPPED);
        await().untilAsserted(() -> assertThat(creditOf(customer).receivables()).isEqualTo(Money.parse("500.00 CNY")));
        pays(number, "500.00");
        OrderView closed = thenIs(number, CLOSED);
        assertThat(closed.lines().get(0).shipped().amount()).isEqualByComparingTo("5");
        assertThat(closed.lines().get(0).invoiced().amount()).isEqualByComparingTo("5");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        assertThat(billing.find(number).orElseThrow().financeDocument()).isNotBlank();
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isEqualTo(1);
        assertThat(effectsAt("sms", number, "externalConfirmToCustomer")).isEqualTo(1);
        String invoice = billing.find(number).orElseThrow().number();
        assertThat(effectsAt("finance", invoice, "externalPostInvoice")).isEqualTo(1);
        assertThat(effectsAt("finance", number, "externalPostInvoice")).isZero();
        hasEnded(number);
    }

    /** A call in doubt is compared with what is to be sent now: after a restart too the text must be the same. */
    @Test
    void whatPartnersAreToldIsInAnOrderThatNoRestartChanges() throws JsonProcessingException {
        String number = place(goodCustomer(), line(goods("1.00", 5), 1), line(goods("2.00", 5), 2));
        thenIs(number, TO_SHIP);
        List<String> told = jdbc.queryForList(
                "select request from effect where order_number = ? order by topic", String.class, number);
        assertThat(told).hasSize(2);
        for (String text : told) {
            Deque<JsonNode> nodes = new ArrayDeque<>(List.of(json.readTree(text)));
            while (!nodes.isEmpty()) {
                JsonNode node = nodes.pop();
                List<String> names = new ArrayList<>();
                node.fieldNames().forEachRemaining(names::add);
                assertThat(names).isSorted();
                node.forEach(nodes::push);
            }
        }
    }

    @Test
    void aLargeOrderIsApprovedBeforeAnythingIsReserved() {
        String sku = goods("1000.00", 100);
        String number = place(goodCustomer(), line(sku, 60));
        thenIs(number, IN_APPROVAL);
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("0");
        assertThat(approvals.of(number)).singleElement().satisfies(level -> {
            assertThat(level.group()).isEqualTo("sales-manager");
            assertThat(level.tableVersion()).isNotBlank();
            assertThat(level.row()).isNotBlank();
        });
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        assertThat(approvals.of(number).get(0).decidedBy()).isEqualTo("morgan");
    }

    @Test
    void aRejectedOrderFreesItsCredit() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        rejects("morgan", number);
        OrderView rejected = thenIs(number, REJECTED);
        assertThat(rejected.lines().get(0).cancelled().amount()).isEqualByComparingTo("60");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        hasEnded(number);
    }

    @Test
    void aRejectionNeedsAReason() {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        assertThatThrownBy(() -> questions.answer(number, Verdict.REJECTED, " ", "morgan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("approval.reason-missing");
        thenIs(number, IN_APPROVAL);
    }

    @Test
    void whoPlacedAnOrderNeverApprovesIt() {
        String number = placeAs("morgan", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
        assertThatThrownBy(() -> approves("morgan", number))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("approval.own-order");
        thenIs(number, IN_APPROVAL);
    }

    @Test
    void whoIsNotAskedCannotApprove() {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        assertThatThrownBy(() -> approves("wendy", number))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("task.not-yours");
        thenIs(number, IN_APPROVAL);
    }

    @Test
    void aHeldOrderGoesOnWhenTheCreditControllerReleasesIt() {
        String customer = customer(Tier.KEY, "B", "100");
        String number = place(customer, line(goods("100.00", 50), 5));
        thenIs(number, ON_HOLD);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        assertThat(holds.heldFor("chris", 0, 500)).contains(number);
        holds.resolve(number, true, "pays on delivery", "chris");
        if (orders.get(number).state() == IN_APPROVAL) {
            approves(approverOf(number), number);
        }
        thenIs(number, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("500.00 CNY"));
    }

    /** 去重: the table asks credit control about every order that was held, and that is whoever has just released it. */
    @Test
    void whoReleasedTheCreditIsNotAskedForTheSameOrderOnceMore() {
        String number = place(customer(Tier.KEY, "B", "100"), line(goods("100.00", 50), 5));
        thenIs(number, ON_HOLD);
        holds.resolve(number, true, "pays on delivery", "chris");
        thenIs(number, TO_SHIP);
        standsForRelease(number, 1);

        String large = place(customer(Tier.KEY, "B", "100"), line(goods("1000.00", 100), 60));
        thenIs(large, ON_HOLD);
        holds.resolve(large, true, "pays on delivery", "chris");
        thenIs(large, IN_APPROVAL);
        assertThat(approverOf(large)).isEqualTo("morgan");
        approves("morgan", large);
        thenIs(large, TO_SHIP);
        standsForRelease(large, 2);
    }

    private void standsForRelease(String number, int level) {
        ApprovalView skipped = approvals.of(number).get(level - 1);
        assertThat(skipped.group()).isEqualTo("credit-controller");
        assertThat(skipped.decision()).isEqualTo(Verdict.APPROVED);
        assertThat(skipped.decidedBy()).isEqualTo("chris");
        assertThat(skipped.sameAs()).isEqualTo("CREDIT_RELEASE");
        assertThat(skipped.seats()).isEmpty();
        assertThat(approvals.acts(number))
                .anyMatch(act -> act.verb() == ApprovalVerb.SKIP && "chris".equals(act.target()));
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void aHeldOrderIsRejectedWhenTheCreditControllerSaysSo() {
        String customer = customer(Tier.KEY, "B", "100");
        String number = place(customer, line(goods("100.00", 50), 5));
        holds.resolve(number, false, "too risky", "chris");
        thenIs(number, REJECTED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
    }

    @Test
    void aHeldOrderGoesOnByItselfWhenTheLimitIsRaised() {
        String customer = customer(Tier.KEY, "B", "100");
        String number = place(customer, line(goods("100.00", 50), 5));
        thenIs(number, ON_HOLD);
        raises(customer, "5000");
        thenIs(number, TO_SHIP);
    }

    @Test
    void aBackOrderTakesWhatIsThereAndWaitsForTheRest() {
        String sku = goods("10.00", 3);
        String number = place(goodCustomer(), line(sku, 4), line(sku, 4));
        OrderView waiting = thenIs(number, WAITING_FOR_STOCK);
        assertThat(waiting.lines())
                .extracting(line -> line.reserved().amount().intValue())
                .containsExactly(3, 0);
        assertThat(waiting.lines())
                .extracting(line -> line.backOrdered().amount().intValue())
                .containsExactly(1, 4);
        arrives(sku, 2);
        assertThat(orders.get(number).state()).isEqualTo(WAITING_FOR_STOCK);
        assertThat(orders.get(number).lines())
                .extracting(line -> line.backOrdered().amount().intValue())
                .containsExactly(0, 3);
        arrives(sku, 3);
        thenIs(number, TO_SHIP);
        assertThat(stockOf(sku).available().amount()).isEqualByComparingTo("0");
    }

    @Test
    void whatArrivesGoesToTheMostImportantCustomerFirst() {
        String sku = goods("10.00", 0);
        String earlier = place(goodCustomer(), line(sku, 5));
        String vip = place(customer(Tier.VIP, "A", "1000000"), line(sku, 5));
        arrives(sku, 5);
        thenIs(vip, TO_SHIP);
        assertThat(orders.get(earlier).state()).isEqualTo(WAITING_FOR_STOCK);
    }

    @Test
    void aPrepaidOrderShipsOnlyWhenItsMoneyIsThere() {
        String customer = customer(Tier.KEY, "B", "0");
        String number = placeAs("sally", order(customer, true, line(goods("100.00", 50), 5)));
        await().during(Duration.ofMillis(500)).until(() -> orders.get(number).state() != TO_SHIP);
        pays(number, "200.00");
        await().during(Duration.ofMillis(500)).until(() -> orders.get(number).state() != TO_SHIP);
        pays(number, "300.00");
        thenIs(number, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        ships(number);
        thenIs(number, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("0 CNY"));
    }

    @Test
    void aPaymentThatComesBeforeFinanceHasTheInvoiceIsNotLost() {
        partnerDoes("finance", "delay", 1);
        String number = place(goodCustomer(), line(goods("100.00", 50), 1));
        thenIs(number, TO_SHIP);
        ships(number);
        pays(number, "100.00");
        thenIs(number, CLOSED);
    }

    @Test
    void aCancelledOrderIsUndoneEverywhere() {
        String customer = goodCustomer();
        String sku = goods("100.00", 50);
        String number = place(customer, line(sku, 5));
        thenIs(number, TO_SHIP);
        cancels(number, "changed our mind", "sally");
        thenIs(number, CANCELLED);
        await().untilAsserted(() -> hasEnded(number));
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("0");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        assertThat(effectsAt("erp", number, "externalReverseSalesOrder")).isEqualTo(1);
    }

    @Test
    void cancellingOneOrderServesTheNextThatWaitsForItsGoods() {
        String sku = goods("10.00", 5);
        String first = place(goodCustomer(), line(sku, 5));
        String second = place(goodCustomer(), line(sku, 5));
        thenIs(first, TO_SHIP);
        thenIs(second, WAITING_FOR_STOCK);
        cancels(first, "changed our mind", "sally");
        thenIs(second, TO_SHIP);
    }

    @Test
    void anOrderInApprovalCanBeCancelled() {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        cancels(number, "changed our mind", "sally");
        thenIs(number, CANCELLED);
        hasEnded(number);
        assertThat(approvals.of(number).get(0).decision()).isEqualTo(Verdict.WITHDRAWN);
    }

    @Test
    void goodsThatHaveLeftCannotBeCancelled() {
        String number = place(goodCustomer(), line(goods("100.00", 50), 5));
        thenIs(number, TO_SHIP);
        ships(number);
        assertThatThrownBy(() -> cancels(number, "too late", "sally"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reason.change.return");
    }

    @Test
    void whatTheErpRefusesIsResolvedByASalesManagerAndSentAgain() {
        partnerDoes("erp", "refuse", 1);
        String number = place(goodCustomer(), line(goods("100.00", 50), 5));
        Task task = by().tasklist().taskOf(number, "userResolveErpRefusal");
        completes("morgan", task, Map.of("doneByHand", false, "comment", "item opened in the ERP"));
        thenIs(number, TO_SHIP);
    }

    @Test
    void aPartnerThatFailsAWhileLosesNothing() {
        partnerDoes("erp", "fail500", 1);
        String number = place(goodCustomer(), line(goods("100.00", 50), 5));
        await().until(() -> orders.get(number).state() == TO_SHIP);
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isEqualTo(1);
    }

    @Test
    void aCustomerWhoDoesNotPayIsRemindedOnce() {
        String number = place(goodCustomer(), line(goods("100.00", 50), 5));
        thenIs(number, TO_SHIP);
        ships(number);
        by().clock().strikes(number, "boundaryPaymentDue");
        await().untilAsserted(() ->
                assertThat(effectsAt("sms", number, "externalRemindCustomer")).isEqualTo(1));
        pays(number, "500.00");
        thenIs(number, CLOSED);
        await().untilAsserted(() -> hasEnded(number));
    }

    @Test
    void anSmsThatMayHaveBeenSentHoldsNothingUpAndIsNotSentTwice() {
        partnerDoes("sms", "timeout-after-effect", 1);
        String number = place(goodCustomer(), line(goods("100.00", 50), 5));
        String key = number + ":externalConfirmToCustomer:1";
        thenIs(number, TO_SHIP);
        assertThat(stateOf(key)).isEqualTo("UNKNOWN");
        doubts.resolve(number, key, true, "morgan");
        assertThat(stateOf(key)).isEqualTo("DONE");
        assertThat(effectsAt("sms", number, "externalConfirmToCustomer")).isEqualTo(1);
    }

    private String stateOf(String effect) {
        return jdbc.queryForObject("select state from effect where key = ?", String.class, effect);
    }

    @Test
    void aCustomerWithoutANumberIsNotMessaged() {
        String number = place(by().sales().customerWithoutPhone(), line(goods("100.00", 50), 5));
        thenIs(number, TO_SHIP);
        assertThat(effectsAt("sms", number, "externalConfirmToCustomer")).isZero();
    }

    @Test
    void oneTransferPaysSeveralInvoicesAndTheRestWaits() {
        String customer = goodCustomer();
        String sku = goods("100.00", 50);
        List<String> numbers = List.of(place(customer, line(sku, 1)), place(customer, line(sku, 2)));
        numbers.forEach(number -> {
            thenIs(number, TO_SHIP);
            ships(number);
        });
        by().finance().transfers(customer, "350.00");
        numbers.forEach(number -> thenIs(number, CLOSED));
        assertThat(creditOf(customer).unallocated()).isEqualTo(Money.parse("50.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("-50.00 CNY"));
    }

    private String approverOf(String number) {
        return approvals.of(number).get(0).group().equals("credit-controller") ? "chris" : "morgan";
    }
}
