package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.Verdict;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The golden cases of changes, by their numbers. B2 and B4 are about kits, which there are none of; B5 and B9 about returns. */
@Tag("fulfilment")
class GoldenChangesTest extends ChangesOfOrders {

    private static AskChange rest() {
        return new AskChange(null, "no more needed", List.of(), List.of(), true, null);
    }

    /** B1: two products, 7 and 6 of 10 have left, the rest is closed: 3 and 4 are free again. */
    @Test
    void b1OnlyWhatHasNotLeftIsFree() {
        String one = goods("1.00", 100);
        String other = goods("1.00", 100);
        String number = place(goodCustomer(), line(one, 7), line(other, 6));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        picking.pick(delivery, new PickGoods(one, BigDecimal.ONE), "wendy");
        AskChange more = new AskChange(
                null,
                "called",
                List.of(
                        new AskChange.AskedLine(1, new SaidNumber(BigDecimal.TEN)),
                        new AskChange.AskedLine(2, new SaidNumber(BigDecimal.TEN))));
        ChangeView change = changes.get(changing.ask(number, more, "sally"));
        done(change);
        assertThat(stockOf(one).available().amount()).isEqualByComparingTo("90");
        ChangeView less = changes.get(changing.ask(
                number,
                new AskChange(
                        null,
                        "called again",
                        List.of(
                                new AskChange.AskedLine(1, new SaidNumber(new BigDecimal(7))),
                                new AskChange.AskedLine(2, new SaidNumber(new BigDecimal(6))))),
                "sally"));
        assertThat(less.effects().lines())
                .extracting(line -> line.freed().amount().intValue())
                .containsExactly(3, 4);
        assertThat(stockOf(one).available().amount()).isEqualByComparingTo("93");
        assertThat(stockOf(other).available().amount()).isEqualByComparingTo("94");
        done(less);
        right(number, one, other, change.number(), less.number());
    }

    /** B3: 100 ordered, 75 shipped, the rest closed short: nothing is kept, nothing is waited for, what left is invoiced. */
    @Test
    void b3WhatHasLeftIsInvoicedOnceTheRestIsClosed() {
        String sku = goods("1.00", 75);
        supplier(sku);
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        String number = place(customer, line(sku, 100));
        thenIs(number, TO_SHIP);
        refused("reason.change.cancel-it", () -> changing.ask(number, rest(), "sally"));
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        assertThat(requested(number)).isEqualByComparingTo("25");
        ChangeView change = changes.get(changing.ask(number, rest(), "sally"));
        thenIs(number, SHIPPED);
        assertThat(stockOf(sku).reserved().amount()).isZero();
        assertThat(stockOf(sku).backOrdered().amount()).isZero();
        assertThat(billing.find(number).orElseThrow().gross()).isEqualTo(Money.parse("75.00 CNY"));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("75.00 CNY"));
        done(change);
        refused("reason.change.nothing-left", () -> changing.ask(number, rest(), "sally"));
        right(number, sku, customer, change.number());
    }

    /** B6: agreed to at 90,000, raised to 110,000: only the higher level is asked, and what was said stays said. */
    @Test
    void b6OnlyTheHigherLevelIsAskedAboutMore() {
        String sku = goods("10000.00", 50);
        String customer = customer(Tier.KEY, "C", "1000000");
        String number = place(customer, line(sku, 9));
        thenIs(number, IN_APPROVAL);
        approves("morgan", number);
        if (orders.get(number).state() == IN_APPROVAL) {
            approves("chris", number);
        }
        thenIs(number, TO_SHIP);

        ChangeView change = asked(number, 1, 11);
        assertThat(change.effects().approvers()).contains("general-manager").doesNotContain("sales-manager");
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("90000.00");
        for (String role : change.effects().approvers()) {
            changing.decide(change.number(), true, "", role.equals("general-manager") ? "grace" : "chris");
        }
        done(change);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("110000.00");
        assertThat(approvals.of(number)).isNotEmpty().allMatch(level -> level.decision() == Verdict.APPROVED);
        assertThat(approvals.rounds(number)).hasSize(1);
        right(number, sku, change.number());
    }

    /** B7: limit 250, used 246.05 by others; an order of 3.00 and 2.00 more are beyond it: the order of 3.00 goes on. */
    @Test
    void b7MoreThanTheLimitIsHeldAndTheOrderGoesOn() {
        String customer = customer(Tier.NEW, "B", "250");
        String sku = goods("1.00", 999);
        thenIs(
                place(customer, new PlaceOrder.AskedLine(sku, new BigDecimal(246), new BigDecimal("1.0002"), null)),
                TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("246.05 CNY"));
        String number = place(customer, line(sku, 3));
        thenIs(number, TO_SHIP);

        ChangeView change = asked(number, 1, 5);
        assertThat(change.effects().creditAnswer()).isEqualTo("HOLD");
        assertThat(change.effects().approver()).contains("credit-controller");
        assertThat(change.state()).isEqualTo(ProposalState.ASKED);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("3.00");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("249.05 CNY"));
        ships(number);
        thenIs(number, SHIPPED);
        changing.decide(change.number(), true, "he pays tomorrow", "chris");
        assertThat(changes.get(change.number()).state())
                .as("its goods have left meanwhile")
                .isEqualTo(ProposalState.DROPPED);
        right(number, customer, change.number());
    }

    /** B8: given up, placed again and raised from 1 to 3: 3 are in the delivery. */
    @Test
    void b8WhatIsRaisedIsWhatIsDelivered() {
        String sku = goods("10.00", 9);
        String customer = goodCustomer();
        String given = place(customer, line(sku, 1));
        thenIs(given, TO_SHIP);
        cancels(given, "not now", "sally");
        String number = place(customer, line(sku, 1));
        thenIs(number, TO_SHIP);
        done(changed(number, 1, 3));
        String delivery = deliveries.find(number).orElseThrow().number();
        assertThat(picking.list(delivery)).singleElement().satisfies(pick -> assertThat(pick.quantity())
                .hasToString("3 pc"));
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("6");
        right(given, number, sku, customer);
    }
}
