package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody gets round the credit stop, and whom it should not stop passes. */
@Tag("credit")
class CreditHoldsTest extends Business {

    @Autowired
    CreditCases cases;

    /** Bar 1. */
    @Test
    void closingAnOrderAndPlacingAnotherNeverLowersWhatTheFirstOneCounts() {
        String customer = customer(Tier.KEY, "B", "1000");
        String sku = goods("100.00", 100);
        String first = place(customer, line(sku, 8));
        thenIs(first, TO_SHIP);
        ships(first);
        thenIs(first, SHIPPED);
        await().untilAsserted(() -> assertThat(creditOf(customer).receivables()).isEqualTo(Money.parse("800 CNY")));

        String second = place(customer, line(sku, 8));
        thenIs(second, ON_HOLD);
        cancels(second, "placed again", "sally");
        thenIs(second, CANCELLED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("800 CNY"));
        assertThatThrownBy(() -> cancels(second, "once more", "sally")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress.confirmed(second)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress.closed(second)).isInstanceOf(Refusal.class);

        String third = place(customer, line(sku, 8));
        thenIs(third, ON_HOLD);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("800 CNY"));
    }

    /** Bar 2. */
    @Test
    void aCopyOfAHeldOrderIsHeldLikeTheOriginal() {
        String customer = customer(Tier.KEY, "B", "100");
        String sku = goods("100.00", 50);
        String original = place(customer, line(sku, 5));
        CaseView held = theCaseOf(thenIs(original, ON_HOLD).number());

        String copy = place(customer, line(sku, 5));
        thenIs(copy, ON_HOLD);

        assertThat(theCaseOf(copy).row()).isEqualTo(held.row());
        holds.resolve(original, true, "pays on delivery", "chris");
        assertThat(orders.get(copy).state()).isEqualTo(ON_HOLD);
    }

    /** Bar 17: what owes nothing more is not stopped. */
    @Test
    void aPrepaidOrderPassesTheCreditStopAndSaysThatItWaitsForItsMoney() {
        String customer = customer(Tier.KEY, "D", "0");
        String number = placeAs("sally", order(customer, true, line(goods("100.00", 50), 5)));
        if (thenIsOneOf(number, IN_APPROVAL, WAITING_FOR_PAYMENT) == IN_APPROVAL) {
            approves("morgan", number);
        }
        thenIs(number, WAITING_FOR_PAYMENT);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));

        pays(number, "500.00");

        thenIs(number, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        assertThat(cases.of(customer, Long.MAX_VALUE, 10)).isEmpty();
    }

    /** Bar 17. */
    @Test
    void theInvoiceOfGoodsThatHaveLeftPassesTheCreditStop() {
        String customer = customer(Tier.KEY, "B", "1000");
        String number = place(customer, line(goods("100.00", 50), 5));
        thenIs(number, TO_SHIP);

        credit.grant(new GrantCredit(customer, "D", "CNY", new SaidNumber(BigDecimal.ZERO)), "chris");
        ships(number);

        thenIs(number, SHIPPED);
        await().untilAsserted(() -> assertThat(creditOf(customer).receivables()).isEqualTo(Money.parse("500 CNY")));
        pays(number, "500.00");
        thenIs(number, CLOSED);
    }

    @Test
    void aCaseHoldsWhatWasKnownAtThatMomentAndWhatHappenedSince() {
        String customer = customer(Tier.KEY, "B", "1000");
        String sku = goods("100.00", 100);
        thenIs(place(customer, line(sku, 4)), TO_SHIP);

        String number = place(customer, line(sku, 9));
        thenIs(number, ON_HOLD);
        cases.note(number, "will call back on Friday", "chris");

        CaseView opened = theCaseOf(number);
        assertThat(opened.point()).isEqualTo(CasePoint.ORDER);
        assertThat(opened.table()).isEqualTo("credit/credit-decision");
        assertThat(opened.version()).isNotBlank();
        assertThat(opened.row()).isEqualTo("F-5");
        assertThat(opened.openOrders()).isEqualTo(Money.parse("400 CNY"));
        assertThat(opened.exposure()).isEqualTo(Money.parse("400 CNY"));
        assertThat(opened.limit()).isEqualTo(Money.parse("1000 CNY"));

        holds.resolve(number, false, "too risky", "chris");
        CaseView closed = cases.of(customer, Long.MAX_VALUE, 10).get(0);
        assertThat(closed.outcome()).isEqualTo(CaseOutcome.REJECTED);
        assertThat(closed.closedBy()).isEqualTo("chris");
        assertThat(closed.notes()).extracting(CaseView.CaseNote::kind).containsExactly("OPENED", "NOTE", "REJECTED");
        assertThat(closed.notes())
                .extracting(CaseView.CaseNote::words)
                .contains("will call back on Friday", "too risky");
        assertThat(cases.ofOrder(number)).isEmpty();
    }

    @Test
    void aReleaseMustCoverTheOrderWithItsDeviationAndHaveADayAhead() {
        String customer = customer(Tier.KEY, "B", "100");
        String number = place(customer, line(goods("100.00", 50), 5));
        thenIs(number, ON_HOLD);

        refused("credit.release-too-small", number, "499.99", "0", null, "partly");
        refused("credit.release-until", number, "500", "0", LocalDate.now().minusDays(1), "late");
        refused("credit.release-deviation", number, "500", "-1", null, "odd");
        refused("credit.reason-missing", number, "500", "0", null, " ");
        assertThat(orders.get(number).state()).isEqualTo(ON_HOLD);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));

        holds.release(
                new ReleaseCredit(
                        number,
                        new SaidNumber(new BigDecimal("480")),
                        new Percent(new BigDecimal("5")),
                        LocalDate.now().plusDays(3),
                        "agreed"),
                "chris");

        approvesAsAsked(number);
        thenIs(number, TO_SHIP);
        assertThat(cases.of(customer, Long.MAX_VALUE, 1).get(0).outcome()).isEqualTo(CaseOutcome.RELEASED);
    }

    @Test
    void whoPlacedAnOrderNeverReleasesIt() {
        identities.createMembership("chris", "sales");
        String number;
        try {
            number = placeAs("chris", order(customer(Tier.KEY, "B", "100"), false, line(goods("100.00", 50), 5)));
        } finally {
            identities.deleteMembership("chris", "sales");
        }
        thenIs(number, ON_HOLD);

        refused("credit.own-order", number, "500", "0", null, "mine");
        assertThat(theCaseOf(number).outcome()).isNull();
    }

    @Test
    void aReleasePastItsDateNoLongerLetsTheGoodsLeave() {
        String customer = customer(Tier.KEY, "B", "100");
        String sku = goods("100.00", 0);
        String number = place(customer, line(sku, 5));
        thenIs(number, ON_HOLD);
        holds.release(new ReleaseCredit(number, null, Percent.NONE, LocalDate.now(), "today only"), "chris");
        approvesAsAsked(number);
        thenIs(number, WAITING_FOR_STOCK);
        sql("update credit_commitment set released_until = current_date - 1 where order_number = ?", number);
        sql("update credit_release set valid_until = current_date - 1 where order_number = ?", number);

        arrives(sku, 5);

        thenIs(number, ON_HOLD);
        assertThat(theCaseOf(number).point()).isEqualTo(CasePoint.SHIPMENT);
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("5");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("500 CNY"));
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isEqualTo(1);

        holds.resolve(number, true, "one more week", "chris");
        thenIs(number, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("500 CNY"));
    }

    @Test
    void anOldAnswerIsAskedAgainBeforeShipmentAndABlockedShipmentGoesOnWhenTheLimitIsRaised() {
        String customer = customer(Tier.KEY, "B", "1000");
        String sku = goods("100.00", 0);
        String number = place(customer, line(sku, 5));
        thenIs(number, WAITING_FOR_STOCK);
        sql("update credit_commitment set answered_at = now() - interval '9 days' where order_number = ?", number);
        sql("update decision set decided_at = now() - interval '9 days' where subject = ?", number);
        credit.grant(new GrantCredit(customer, "B", "CNY", new SaidNumber(new BigDecimal("100"))), "chris");

        arrives(sku, 5);

        thenIs(number, ON_HOLD);
        assertThat(holds.heldFor("chris", 0, 500)).contains(number);
        raises(customer, "5000");
        thenIs(number, TO_SHIP);
        assertThat(cases.of(customer, Long.MAX_VALUE, 1).get(0).outcome()).isEqualTo(CaseOutcome.CLEARED);
    }

    @Test
    void aShipmentThatIsRefusedForGoodFreesGoodsAndCreditAndIsTakenBackFromTheErp() {
        String customer = customer(Tier.KEY, "B", "1000");
        String sku = goods("100.00", 0);
        String number = place(customer, line(sku, 5));
        thenIs(number, WAITING_FOR_STOCK);
        sql("update credit_commitment set answered_at = now() - interval '9 days' where order_number = ?", number);
        credit.grant(new GrantCredit(customer, "D", "CNY", new SaidNumber(BigDecimal.ZERO)), "chris");
        arrives(sku, 5);
        thenIs(number, ON_HOLD);

        holds.resolve(number, false, "insolvent", "chris");

        thenIs(number, CANCELLED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("0 CNY"));
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("0");
        assertThat(cases.of(customer, Long.MAX_VALUE, 1).get(0).outcome()).isEqualTo(CaseOutcome.REJECTED);
        await().untilAsserted(() -> assertThat(effectsAt("erp", number, "externalReverseRejectedOrder"))
                .isEqualTo(1));
    }

    @Test
    void aPaymentLetsAHeldOrderGoOnByItself() {
        String customer = customer(Tier.KEY, "B", "1000");
        String sku = goods("100.00", 100);
        String first = place(customer, line(sku, 9));
        thenIs(first, TO_SHIP);
        ships(first);
        String second = place(customer, line(sku, 9));
        thenIs(second, ON_HOLD);
        await().untilAsserted(() -> assertThat(creditOf(customer).receivables()).isEqualTo(Money.parse("900 CNY")));

        pays(first, "900.00");

        thenIs(second, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("900 CNY"));
    }

    private void refused(
            String code, String number, String amount, String deviation, @Nullable LocalDate until, String reason) {
        ReleaseCredit release = new ReleaseCredit(
                number, new SaidNumber(new BigDecimal(amount)), new Percent(new BigDecimal(deviation)), until, reason);
        assertThatThrownBy(() -> holds.release(release, "chris"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    private CaseView theCaseOf(String number) {
        return cases.ofOrder(number).orElseThrow();
    }

    private io.orderwright.sales.orders.OrderState thenIsOneOf(
            String number, io.orderwright.sales.orders.OrderState one, io.orderwright.sales.orders.OrderState other) {
        return await().until(() -> orders.get(number).state(), state -> state == one || state == other);
    }

    private void approvesAsAsked(String number) {
        if (orders.get(number).state() == IN_APPROVAL) {
            approves(approvals.of(number).get(0).group().equals("credit-controller") ? "chris" : "morgan", number);
        }
    }
}
