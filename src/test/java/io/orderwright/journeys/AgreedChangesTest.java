package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who must agree to less than was ordered, and what a change costs whom. */
@Tag("fulfilment")
class AgreedChangesTest extends ChangesOfOrders {

    @LocalServerPort
    int port;

    @Test
    void lessIsDecidedAnewWhereCreditHeldMore() {
        String sku = goods("100.00", 50);
        String customer = customer(Tier.STANDARD, "B", "1000");
        String number = place(customer, line(sku, 30));
        thenIs(number, ON_HOLD);
        changed(number, 1, 5);
        thenIs(number, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("500.00 CNY"));
        right(number, sku, customer);
    }

    @Test
    void whoAgreedToMoreIsNotAskedAboutLess() {
        String sku = goods("1000.00", 200);
        String number = place(goodCustomer(), line(sku, 80));
        thenIs(number, IN_APPROVAL);
        changed(number, 1, 70);
        assertThat(orders.get(number).state())
                .as("it is asked about as it is now")
                .isEqualTo(IN_APPROVAL);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        assertThat(approvals.rounds(number)).hasSize(1);
        ChangeView after = changed(number, 1, 60);
        assertThat(after.effects().approver()).isNull();
        assertThat(orders.get(number).state()).isEqualTo(TO_SHIP);
        assertThat(approvals.rounds(number)).hasSize(1);
        right(number, sku, after.number());
    }

    @Test
    void whereLessCostsThePriceOfMoreSomebodyElseAgrees() {
        String sku = goods("100.00", 200);
        String customer = goodCustomer();
        cheaperFromAHundred(customer, sku);
        String number = place(customer, line(sku, 120));
        thenIs(number, TO_SHIP);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("7200.00");
        ChangeView rejected = asked(number, 1, 10);
        assertThat(rejected.effects().approver()).isEqualTo("sales-manager");
        refused("approval.reason-missing", () -> changing.decide(rejected.number(), false, " ", "morgan"));
        changing.decide(rejected.number(), false, "too little", "morgan");
        assertThat(changes.get(rejected.number()).state()).isEqualTo(ProposalState.REJECTED);
        hasEnded(rejected.number());

        ChangeView change = asked(number, 1, 20);
        assertThat(change.state()).isEqualTo(ProposalState.ASKED);
        assertThat(orders.get(number).gross().amount()).as("nobody has agreed").isEqualByComparingTo("7200.00");
        refused("change.asked-already", () -> ask(number, 1, 119));
        refused("task.not-yours", () -> changing.decide(change.number(), true, "", "wendy"));
        assertThat(changing.asks(change.number(), "morgan")).isTrue();
        changing.decide(change.number(), true, "a good customer", "morgan");
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("1200.00");
        done(change);
        assertThat(asked(number, 1, 10).effects().approver())
                .as("it was so before: nothing gets worse")
                .isNull();
        right(number, sku, customer, change.number(), rejected.number());
    }

    @Test
    void onItsPageItIsAgreedToAsItWasSeen() {
        String sku = goods("100.00", 200);
        String customer = goodCustomer();
        cheaperFromAHundred(customer, sku);
        String number = place(customer, line(sku, 120));
        thenIs(number, TO_SHIP);
        String asking = "version=1&quantity-1=20&reason=less&seen.before=7200.00&seen.currency=CNY&seen.after=";
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.form(
                                "/orders/" + number + "/change/preview",
                                "version=1&quantity-1=20&reason=less&_csrf=" + sally.csrf())
                        .body())
                .contains("name=\"seen.after\" value=\"1200.00\"", "name=\"seen.approver\" value=\"sales-manager\"");
        String token = "&seen.approver=sales-manager&_csrf=" + sally.csrf();
        assertThat(sally.form("/orders/" + number + "/change", asking + "1300.00" + token)
                        .statusCode())
                .isEqualTo(409);
        assertThat(changes.ofOrder(number)).isEmpty();
        assertThat(sally.form("/orders/" + number + "/change", asking + "1200.00" + token)
                        .statusCode())
                .isEqualTo(302);
        String change = changes.ofOrder(number).get(0).number();

        Browser morgan = new Browser(port).as("morgan");
        String seen = approvals.rounds(change).get(0).seen();
        assertThat(morgan.get("/changes/" + change).body()).contains("name=\"seen\" value=\"" + seen + "\"");
        approvals.carryOver(change, "other", Money.of(new BigDecimal("7.00"), "CNY"), "test", "sally");
        HttpResponse<String> refused = agreed(morgan, change, seen);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("7.00 CNY");
        assertThat(changes.get(change).state()).isEqualTo(ProposalState.ASKED);
        assertThat(changing.asks(change, "morgan")).isTrue();
        refused("task.not-yours", () -> changing.decide(change, true, "", seen, "wendy"));
        assertThat(agreed(morgan, change, approvals.rounds(change).get(0).seen())
                        .statusCode())
                .isEqualTo(302);
        assertThat(approvals.acts(change))
                .anyMatch(
                        act -> act.verb() == ApprovalVerb.APPROVE && act.actor().equals("morgan"));
    }

    private static HttpResponse<String> agreed(Browser person, String change, String seen) {
        return person.form(
                "/changes/" + change + "/decision", "answer=yes&comment=&seen=" + seen + "&_csrf=" + person.csrf());
    }

    @Test
    void whoAsksNeverAgrees() {
        String sku = goods("100.00", 200);
        String customer = goodCustomer();
        cheaperFromAHundred(customer, sku);
        String number = place(customer, line(sku, 120));
        thenIs(number, TO_SHIP);
        String change = changing.ask(number, lowered(1, 20), "morgan");
        refused("approval.own-order", () -> changing.decide(change, true, "", "morgan"));
        ships(number);
        thenIs(number, SHIPPED);
        changing.decide(change, true, "", "grace");
        assertThat(changes.get(change).state())
                .as("the goods left before anybody agreed")
                .isEqualTo(ProposalState.DROPPED);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("7200.00");
        right(number, sku, change);
    }

    @Test
    void moneyThatWasTooLittleForMoreIsEnoughForLess() {
        String sku = goods("100.00", 50);
        String number = placeAs("sally", order(goodCustomer(), true, line(sku, 10)));
        thenIs(number, WAITING_FOR_PAYMENT);
        pays(number, "600.00");
        assertThat(orders.get(number).state()).isEqualTo(WAITING_FOR_PAYMENT);
        changed(number, 1, 6);
        thenIs(number, TO_SHIP);
        right(number, sku);
    }

    @Test
    void whatTheErpRefusesWaitsForAPersonAndIsToldOnce() {
        String sku = goods("10.00", 9);
        String number = place(goodCustomer(), line(sku, 5));
        thenIs(number, TO_SHIP);
        partnerDoes("erp", "refuse", 1);
        ChangeView change = changed(number, 1, 4);
        await().until(() -> changing.asksAboutRefusal(change.number(), "morgan"));
        assertThat(orders.get(number).gross().amount())
                .as("our books are right")
                .isEqualByComparingTo("40.00");
        refused("change.asked-already", () -> ask(number, 1, 3));
        changing.resolve(change.number(), true, "bill unlocked", "morgan");
        done(change);
        assertThat(effectsAt("sms", change.number(), "externalConfirmChange")).isEqualTo(1);
        right(number, sku, change.number());
    }

    @Test
    void whatIsAskedWronglyIsRefusedWhereItCanBeMended() {
        String sku = goods("10.00", 9);
        String number = place(goodCustomer(), line(sku, 5));
        thenIs(number, TO_SHIP);
        refused("change.not-less", () -> ask(number, 1, 5));
        refused("change.nothing", () -> changing.ask(number, new AskChange(null, "called", List.of()), "sally"));
        refused("change.line-unknown", () -> ask(number, 2, 1));
        refused("order.unknown", () -> ask("SO-2026-99999999", 1, 1));
        AskChange stale = new AskChange(2, "customer called", lowered(1, 4).lines());
        refused("change.other-version", () -> changing.ask(number, stale, "sally"));
        assertThat(changes.ofOrder(number)).isEmpty();
        assertThat(amendments.versions(number)).isEmpty();
    }
}
