package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.SeenChange;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More is wanted of an order, or other goods: only what is more is asked about, kept, got and delivered beside the rest. */
@Tag("fulfilment")
class RaisedOrdersTest extends ChangesOfOrders {

    private static AskChange with(String sku, int quantity) {
        return new AskChange(
                null,
                "customer called",
                List.of(),
                List.of(new AskChange.AddedGoods(sku, new SaidNumber(BigDecimal.valueOf(quantity)), null)),
                null,
                null);
    }

    private ChangeView added(String number, String sku, int quantity) {
        return changes.get(changing.ask(number, with(sku, quantity), "sally"));
    }

    @Test
    void whatIsThereJoinsADeliveryThatNobodyHasBegun() {
        String sku = goods("100.00", 20);
        String customer = goodCustomer();
        String number = place(customer, line(sku, 10));
        thenIs(number, TO_SHIP);
        ChangeEffects shown = changes.preview(number, lowered(1, 14), "sally");
        assertThat(orders.get(number).gross().amount())
                .as("nothing has happened yet")
                .isEqualByComparingTo("1000.00");
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("10");

        ChangeView change = changed(number, 1, 14);
        assertThat(change.effects()).isEqualTo(shown);
        assertThat(shown.further()).isFalse();
        assertThat(shown.creditAnswer()).isEqualTo("APPROVE");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("1400.00 CNY"));
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("14");
        done(change);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(deliveries.ofOrder(number)).hasSize(1);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("6");
        assertThat(effectsAt("erp", change.number(), "externalChangeSalesOrder"))
                .isEqualTo(1);
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isEqualTo(1);
        pays(number, "1400.00");
        thenIs(number, CLOSED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        right(number, sku, customer, change.number(), change.number() + ":externalChangeSalesOrder:1");
    }

    @Test
    void whatIsPickedLeavesAsItIsAndMoreFollows() {
        String sku = goods("100.00", 20);
        String number = place(goodCustomer(), line(sku, 5));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        picking.pick(delivery, new PickGoods(sku, new BigDecimal(5)), "wendy");
        ChangeView change = changed(number, 1, 7);
        assertThat(change.effects().further()).isTrue();
        assertThat(picking.list(delivery)).extracting(PickLine::toPutBack).allMatch(Quantity::isZero);
        assertThat(goodsOf(number)).containsExactly(5);
        done(change);
        ships(number);
        thenIs(number, TO_SHIP);
        assertThat(goodsOf(number)).containsExactly(2);
        assertThat(deliveries.ofOrder(number)).hasSize(2);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(billing.find(number).orElseThrow().gross()).isEqualTo(Money.parse("700.00 CNY"));
        right(number, sku, change.number());
    }

    @Test
    void whatIsMissingOfMoreIsGotAndFollows() {
        String sku = goods("10.00", 6);
        supplier(sku);
        String number = place(goodCustomer(), line(sku, 5));
        thenIs(number, TO_SHIP);
        ChangeView change = changed(number, 1, 9);
        assertThat(change.effects().lines().get(0).kept())
                .extracting(Quantity::plain)
                .isEqualTo("1");
        assertThat(change.effects().lines().get(0).missing())
                .extracting(Quantity::plain)
                .isEqualTo("3");
        assertThat(requested(number)).isEqualByComparingTo("3");
        assertThat(goodsOf(number)).containsExactly(5);
        done(change);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        arrives(sku, 3);
        thenIs(number, TO_SHIP);
        assertThat(goodsOf(number)).containsExactly(4);
        ships(number);
        thenIs(number, SHIPPED);
        right(number, sku, change.number());
    }

    /** What was asked for before stays asked for; less takes from what was asked for last. */
    @Test
    void whatIsLackedBesideIsBoughtBeside() {
        String sku = goods("10.00", 2);
        supplier(sku);
        String number = place(goodCustomer(), line(sku, 10));
        thenIs(number, WAITING_FOR_STOCK);
        assertThat(toBeBought(number)).isEqualByComparingTo("8");
        done(changed(number, 1, 15));
        assertThat(orders.get(number).lines()).hasSize(2);
        assertThat(toBeBought(number)).isEqualByComparingTo("13");
        done(changed(number, 2, 1));
        assertThat(toBeBought(number)).isEqualByComparingTo("9");
        done(changed(number, 1, 5));
        assertThat(toBeBought(number)).isEqualByComparingTo("4");
        right(number, sku);
    }

    private BigDecimal toBeBought(String number) {
        return jdbc.queryForObject(
                "select sum(quantity) from requisition where needed_for = ? and not withdrawn",
                BigDecimal.class,
                number);
    }

    private List<Integer> goodsOf(String number) {
        return deliveries.find(number).orElseThrow().goods().stream()
                .map(DeliveryLine::quantity)
                .map(quantity -> quantity.number().intValue())
                .toList();
    }

    /** Who waited before others wanted more still is served before them. */
    @Test
    void whoWantsMoreDoesNotJumpTheQueue() {
        String sku = goods("10.00", 0);
        String first = place(goodCustomer(), line(sku, 2));
        thenIs(first, WAITING_FOR_STOCK);
        String second = place(goodCustomer(), line(sku, 3));
        thenIs(second, WAITING_FOR_STOCK);
        changed(first, 1, 10);
        arrives(sku, 5);
        thenIs(second, TO_SHIP);
        assertThat(orders.get(first).state()).isEqualTo(WAITING_FOR_STOCK);
        assertThat(orders.get(first).lines().stream().map(LineView::reserved))
                .containsExactly(Quantity.parse("2 pc"), Quantity.zero("pc"));
        right(first, second, sku);
    }

    @Test
    void whoAnswersForMoreIsKnownBeforeItsGoodsLeave() {
        String customer = customer(Tier.NEW, "B", "250");
        String sku = goods("1.00", 999);
        String number = place(customer, line(sku, 249));
        thenIs(number, TO_SHIP);
        ChangeView change = asked(number, 1, 252);
        refused("task.not-yours", () -> changing.decide(change.number(), true, "", "wendy"));
        changing.decide(change.number(), true, "he pays tomorrow", "chris");
        done(change);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("252.00");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("252.00 CNY"));
        ships(number);
        thenIs(number, SHIPPED);
        right(number, customer, change.number());
    }

    @Test
    void whatIsBeingAskedAboutIsAskedAnewAsAWhole() {
        String sku = goods("1000.00", 400);
        String number = place(goodCustomer(), line(sku, 80));
        thenIs(number, IN_APPROVAL);
        ChangeView change = changed(number, 1, 90);
        assertThat(change.effects().beginsAgain()).isTrue();
        assertThat(change.effects().approver()).isNull();
        thenIs(number, IN_APPROVAL);
        assertThat(approvals.rounds(number)).hasSize(2);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("90");
        right(number, sku, change.number());
    }

    @Test
    void whatCreditHoldsIsDecidedAsAWhole() {
        String sku = goods("100.00", 50);
        String customer = customer(Tier.STANDARD, "B", "1000");
        String number = place(customer, line(sku, 20));
        thenIs(number, ON_HOLD);
        changed(number, 1, 25);
        thenIs(number, ON_HOLD);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        raises(customer, "3000");
        thenIs(number, TO_SHIP);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("2500.00 CNY"));
        right(number, sku, customer);
    }

    @Test
    void moneyThatWasEnoughForLessIsTooLittleForMore() {
        String sku = goods("100.00", 50);
        String number = placeAs("sally", order(goodCustomer(), true, line(sku, 10)));
        thenIs(number, WAITING_FOR_PAYMENT);
        changed(number, 1, 12);
        pays(number, "1000.00");
        assertThat(orders.get(number).state()).isEqualTo(WAITING_FOR_PAYMENT);
        pays(number, "200.00");
        thenIs(number, TO_SHIP);
        refused("change.paid-ahead", () -> ask(number, 1, 13));
        right(number, sku);
    }

    /** What is more has the price of its day, with the line's discount; what was agreed stays as agreed. */
    @Test
    void moreHasThePriceOfItsDay() {
        String sku = goods("100.00", 50);
        String customer = goodCustomer();
        BigDecimal discount = new BigDecimal("0.1");
        String number = place(customer, new PlaceOrder.AskedLine(sku, BigDecimal.TEN, null, discount));
        thenIs(number, TO_SHIP);
        changed(number, 1, 11);
        assertThat(orders.get(number).lines()).hasSize(1);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("990.00");
        changes.ofOrder(number).forEach(this::done);
        dearer(customer, sku, "120.00");
        changed(number, 1, 13);
        OrderView order = orders.get(number);
        assertThat(order.lines())
                .extracting(
                        line -> line.ordered().amount().intValue(),
                        line -> line.unitPrice().amount().intValue(),
                        line -> line.discount().number().doubleValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(11, 100, 0.1),
                        org.assertj.core.groups.Tuple.tuple(2, 120, 0.1));
        assertThat(order.gross().amount()).isEqualByComparingTo("1206.00");
        changes.ofOrder(number).forEach(this::done);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(billing.find(number).orElseThrow().gross()).isEqualTo(Money.parse("1206.00 CNY"));
        right(number, sku, customer);
    }

    private void dearer(String customer, String sku, String price) {
        prices.set(
                new SetPriceList(
                        "D" + sku,
                        "dearer",
                        "CNY",
                        null,
                        customer,
                        LocalDate.now(),
                        null,
                        List.of(new SetPriceList.Entry(sku, BigDecimal.ONE, new BigDecimal(price)))),
                0,
                "morgan");
    }

    @Test
    void whatWasSeenIsWhatIsDone() {
        String sku = goods("100.00", 50);
        String customer = goodCustomer();
        String number = place(customer, line(sku, 10));
        thenIs(number, TO_SHIP);
        ChangeEffects shown = changes.preview(number, lowered(1, 12), "sally");
        dearer(customer, sku, "130.00");
        AskChange asked = new AskChange(
                1,
                "called",
                lowered(1, 12).lines(),
                List.of(),
                null,
                new SeenChange("1000.00", shown.after().plain(), "CNY", null));
        assertThatThrownBy(() -> changing.ask(number, asked, "sally"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("change.seen-moved"));
        assertThat(changes.ofOrder(number)).isEmpty();
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("1000.00");
    }

    @Test
    void otherGoodsComeInsteadInOneChange() {
        String old = goods("10.00", 9);
        String other = goods("15.00", 9);
        String customer = goodCustomer();
        String number = place(customer, line(old, 4));
        thenIs(number, TO_SHIP);
        AskChange swap = new AskChange(
                null,
                "wrong colour",
                List.of(new AskChange.AskedLine(1, new SaidNumber(BigDecimal.ZERO))),
                List.of(new AskChange.AddedGoods(other, new SaidNumber(new BigDecimal(4)), null)),
                null,
                null);
        ChangeView change = changes.get(changing.ask(number, swap, "sally"));
        assertThat(stockOf(old).reserved().amount()).isZero();
        assertThat(stockOf(other).reserved().amount()).isEqualByComparingTo("4");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("60.00 CNY"));
        done(change);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(stockOf(old).onHand().amount()).isEqualByComparingTo("9");
        right(number, old, other, customer, change.number());
    }

    @Test
    void whatCannotBeOrderedCannotBeAdded() {
        String sku = goods("10.00", 9);
        String number = place(goodCustomer(), line(sku, 4));
        thenIs(number, TO_SHIP);
        refused("order.product-unknown", () -> added(number, "NO-SUCH-GOODS", 1));
        refused(
                "change.rest-alone",
                () -> changing.ask(
                        number, new AskChange(null, "called", lowered(1, 5).lines(), List.of(), true, null), "sally"));
        assertThat(changes.ofOrder(number)).isEmpty();
        added(number, sku, 2);
        assertThat(orders.get(number).lines()).hasSize(2);
        right(number, sku);
    }

    @Test
    void changesInBothDirectionsShipmentsPickingAndArrivalsAtTheSameMomentLeaveRightBooks() throws Exception {
        String sku = goods("10.00", 60);
        String customer = customer(Tier.KEY, "A", "1000000");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            numbers.add(place(customer, line(sku, 8)));
        }
        numbers.subList(0, 7).forEach(number -> thenIs(number, TO_SHIP));
        long seed = Long.getLong("orderwright.seed", 20261129);
        Random random = new Random(seed);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<?>> acts = new ArrayList<>();
        for (String number : numbers) {
            int to = 1 + random.nextInt(15);
            acts.add(people.submit(() -> tries(() -> ask(number, 1, to))));
            acts.add(people.submit(() -> tries(() -> added(number, sku, 2))));
            acts.add(people.submit(() -> tries(() -> picking.pick(
                    deliveries.find(number).map(one -> one.number()).orElse("DL-0"),
                    new PickGoods(sku, BigDecimal.ONE),
                    "wendy"))));
            acts.add(people.submit(() -> tries(() -> ships(number))));
            acts.add(people.submit(() -> tries(() -> arrives(sku, 1))));
        }
        for (Future<?> act : acts) {
            act.get();
        }
        people.shutdown();
        numbers.forEach(number -> changes.ofOrder(number).forEach(this::done));
        assertThat(numbers.stream().flatMap(number -> wrong(number).stream()))
                .as("seed " + seed)
                .isEmpty();
        right(sku, customer);
    }
}
