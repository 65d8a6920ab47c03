package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeEffects.LessSupply;
import io.orderwright.sales.changes.ChangeEffects.PutBack;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderVersion;
import io.orderwright.supply.production.WorkView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Less is wanted of an order: all books follow at once, nothing else is touched, and whoever knows the order hears of it once. */
@Tag("fulfilment")
class ChangeOrdersTest extends ChangesOfOrders {

    @Test
    void aDecreasedQuantityDecreasesTheDelivery() {
        String sku = goods("100.00", 20);
        String customer = goodCustomer();
        String number = place(customer, line(sku, 10));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        picking.pick(delivery, new PickGoods(sku, new BigDecimal(8)), "wendy");

        ChangeEffects shown = changes.preview(number, lowered(1, 6), "sally");
        assertThat(shown.after()).isEqualTo(Money.parse("600.00 CNY"));
        assertThat(shown.putBack()).containsExactly(new PutBack(sku, new SaidNumber(new BigDecimal("2.000"))));
        assertThat(shown.approver()).isNull();
        assertThat(orders.get(number).gross().amount())
                .as("nothing has happened yet")
                .isEqualByComparingTo("1000.00");
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("10");

        ChangeView change = changed(number, 1, 6);
        assertThat(change.effects()).isEqualTo(shown);
        OrderView order = orders.get(number);
        assertThat(order.state()).isEqualTo(TO_SHIP);
        assertThat(order.gross().amount()).isEqualByComparingTo("600.00");
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("6");
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("600.00 CNY"));
        PickLine pick = picking.list(delivery).get(0);
        assertThat(pick.quantity()).hasToString("6 pc");
        assertThat(pick.toPutBack()).hasToString("2 pc");

        refused("delivery.pick-incomplete", () -> ships(number));
        refused("picking.all-picked", () -> picking.pick(delivery, new PickGoods(sku, BigDecimal.ONE), "wendy"));
        picking.putBack(delivery, new PickGoods(sku, new BigDecimal(2)), "wendy");
        assertThat(deliveries.get(delivery).progress()).isEqualTo(Progress.PICKED);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("14");
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("0");
        assertThat(billing.find(number).orElseThrow().gross()).isEqualTo(Money.parse("600.00 CNY"));

        done(change);
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isEqualTo(1);
        assertThat(effectsAt("erp", change.number(), "externalChangeSalesOrder"))
                .isEqualTo(1);
        assertThat(effectsAt("sms", change.number(), "externalConfirmChange")).isEqualTo(1);
        assertThat(amendments.versions(number))
                .extracting(
                        OrderVersion::version,
                        version -> version.lines().get(0).ordered().amount().intValue(),
                        OrderVersion::changeOrder)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 10, null),
                        org.assertj.core.groups.Tuple.tuple(2, 6, change.number()));
        pays(number, "600.00");
        thenIs(number, CLOSED);
        right(
                number,
                sku,
                customer,
                change.number(),
                change.number() + ":externalChangeSalesOrder:1",
                change.number() + ":externalConfirmChange:1");
    }

    @Test
    void whatLiesInAParcelIsUnpackedAndPutBackBeforeTheRestLeaves() {
        String sku = goods("10.00", 9);
        String number = place(goodCustomer(), line(sku, 5));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        picking.pick(delivery, new PickGoods(sku, new BigDecimal(5)), "wendy");
        int parcel = packing.packRest(delivery, new WeighParcel(BigDecimal.ONE), "wendy");
        assertThat(deliveries.get(delivery).progress()).isEqualTo(Progress.PACKED);
        changed(number, 1, 3);
        assertThat(deliveries.get(delivery).progress()).isEqualTo(Progress.PICKING);
        refused(
                "picking.not-so-much-picked",
                () -> picking.putBack(delivery, new PickGoods(sku, new BigDecimal(2)), "wendy"));
        packing.unpack(delivery, parcel, "wendy");
        refused("packing.too-many", () -> packing.pack(delivery, new PackGoods(0, sku, new BigDecimal(4)), "wendy"));
        picking.putBack(delivery, new PickGoods(sku, new BigDecimal(2)), "wendy");
        packing.packRest(delivery, new WeighParcel(BigDecimal.ONE), "wendy");
        ships(number);
        thenIs(number, SHIPPED);
        right(number, sku, delivery);
    }

    @Test
    void aLineOfWhichNothingIsWantedLeavesTheOrderAndItsDelivery() {
        String kept = goods("10.00", 9);
        String dropped = goods("10.00", 9);
        String number = place(goodCustomer(), line(kept, 2), line(dropped, 3));
        thenIs(number, TO_SHIP);
        changed(number, 2, 0);
        assertThat(orders.get(number).lines())
                .extracting(OrderView.LineView::sku)
                .containsExactly(kept);
        String delivery = deliveries.find(number).orElseThrow().number();
        assertThat(picking.list(delivery)).extracting(PickLine::sku).containsExactly(kept);
        assertThat(stockOf(dropped).available().amount()).isEqualByComparingTo("9");
        refused("change.nothing-left", () -> ask(number, 1, 0));
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(billing.find(number).orElseThrow().gross()).isEqualTo(Money.parse("20.00 CNY"));
        right(number, kept, dropped);
    }

    @Test
    void whatIsNotMissingAnyMoreIsNotMade() {
        String centre = centre(480);
        String sku = made(centre, 5);
        String number = place(goodCustomer(), line(sku, 10));
        WorkView work = scheduled(number);
        assertThat(work.quantity()).hasToString("5 pc");

        ChangeView first = changed(number, 1, 7);
        assertThat(first.effects().supply())
                .containsExactly(new LessSupply(work.number(), sku, new SaidNumber(new BigDecimal("3")), false));
        assertThat(production.get(work.number()).quantity()).hasToString("2 pc");
        assertThat(expected.of(sku))
                .singleElement()
                .satisfies(coming -> assertThat(coming.outstanding().amount()).isEqualByComparingTo("2"));
        assertThat(orders.get(number).state()).isEqualTo(WAITING_FOR_STOCK);
        done(first);

        ChangeView second = changed(number, 1, 5);
        assertThat(second.effects().goesOn()).isTrue();
        thenIs(number, TO_SHIP);
        becomes(work, WorkView.WorkState.CANCELLED);
        assertThat(expected.of(sku)).isEmpty();
        hasEnded(work.number());
        right(number, sku, work.number(), first.number(), second.number());
    }

    @Test
    void whatIsBegunOrNeededByOthersIsMadeAllTheSame() {
        String centre = centre(480);
        String sku = made(centre, 0);
        String begun = place(goodCustomer(), line(sku, 4));
        WorkView work = started(begun);
        changed(begun, 1, 1);
        assertThat(production.get(work.number()).quantity()).hasToString("4 pc");

        String other = place(goodCustomer(), line(sku, 3));
        thenIs(other, WAITING_FOR_STOCK);
        assertThat(production.ofOrder(other)).as("three of the four serve it").isEmpty();
        reports(work, 4, 0);
        thenIs(begun, TO_SHIP);
        thenIs(other, TO_SHIP);
        right(begun, other, sku, work.number());
    }

    @Test
    void whatIsNotMissingAnyMoreIsNotBought() {
        String sku = goods("10.00", 2);
        String supplier = supplier(sku);
        String number = place(goodCustomer(), line(sku, 10));
        thenIs(number, WAITING_FOR_STOCK);
        assertThat(requested(number)).isEqualByComparingTo("8");
        ChangeView change = changed(number, 1, 5);
        assertThat(change.effects().supply()).singleElement().satisfies(one -> {
            assertThat(one.sku()).isEqualTo(sku);
            assertThat(one.less()).hasToString("5");
            assertThat(one.workOrder()).isNull();
            assertThat(one.whole()).isFalse();
        });
        assertThat(requested(number)).isEqualByComparingTo("3");
        done(change);
        done(changed(number, 1, 2));
        thenIs(number, TO_SHIP);
        assertThat(jdbc.queryForObject(
                        "select count(*) from requisition where needed_for = ? and not withdrawn",
                        Integer.class,
                        number))
                .isZero();
        right(number, sku, supplier);
    }

    @Test
    void whatIsFreeGoesToWhoeverWaits() {
        String sku = goods("10.00", 10);
        String first = place(goodCustomer(), line(sku, 10));
        thenIs(first, TO_SHIP);
        String waits = place(goodCustomer(), line(sku, 4));
        thenIs(waits, WAITING_FOR_STOCK);
        changed(first, 1, 7);
        assertThat(orders.get(waits).lines().get(0).backOrdered().amount()).isEqualByComparingTo("1");
        changed(waits, 1, 3);
        thenIs(waits, TO_SHIP);
        assertThat(stockOf(sku).available().amount()).isEqualByComparingTo("0");
        right(first, waits, sku);
    }

    @Test
    void anOrderWhoseRestIsNotWantedAnyMoreIsInvoiced() {
        String sku = goods("10.00", 4);
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(sku, 10));
        thenIs(number, TO_SHIP);
        ChangeView before = changed(number, 1, 9);
        assertThat(before.effects().delivery())
                .as("the delivery takes what is there")
                .isNull();
        done(before);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        refused("change.shipped-already", () -> ask(number, 1, 3));
        ChangeView change = changed(number, 1, 4);
        thenIs(number, SHIPPED);
        assertThat(billing.find(number)).isPresent();
        assertThat(billing.find(number).orElseThrow().gross()).isEqualTo(Money.parse("40.00 CNY"));
        assertThat(deliveries.ofOrder(number)).hasSize(1);
        refused("reason.change.return-and-credit", () -> ask(number, 1, 3));
        done(change);
        pays(number, "40.00");
        thenIs(number, CLOSED);
        hasEnded(number);
        right(number, sku, change.number());
    }

    @Test
    void ofADeliveryInPartsOnlyWhatItTakesIsTakenOut() {
        String scarce = goods("10.00", 4);
        String there = goods("10.00", 9);
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(scarce, 10), line(there, 5));
        thenIs(number, TO_SHIP);
        changed(number, 1, 3);
        DeliveryView delivery = deliveries.find(number).orElseThrow();
        assertThat(delivery.goods())
                .extracting(DeliveryLine::lineNo, one -> one.quantity().number().intValue())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, 3), org.assertj.core.groups.Tuple.tuple(2, 5));
        changes.ofOrder(number).forEach(this::done);
        ships(number);
        thenIs(number, SHIPPED);
        right(number, scarce, there, delivery.number());
    }

    @Test
    void whatCameMeanwhileFollowsAlthoughNothingIsMissingAnyMore() {
        String sku = goods("10.00", 4);
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(sku, 10));
        thenIs(number, TO_SHIP);
        arrives(sku, 3);
        done(changed(number, 1, 6));
        assertThat(deliveries.find(number).orElseThrow().goods())
                .extracting(one -> one.quantity().number().intValue())
                .containsExactly(4);
        ships(number);
        await().until(() ->
                deliveries.ofOrder(number).size() == 2 && orders.get(number).state() == TO_SHIP);
        assertThat(deliveries.find(number).orElseThrow().goods())
                .extracting(one -> one.quantity().number().intValue())
                .containsExactly(2);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("1");
        right(number, sku);
    }

    @Test
    void aDeliveryIsNeverEmptiedWhileItIsPrepared() {
        String sku = goods("10.00", 4);
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(sku, 5));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        arrives(sku, 1);
        thenIs(number, TO_SHIP);
        refused("change.delivery-empty", () -> ask(number, 1, 4));
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("1");
        ships(number);
        thenIs(number, SHIPPED);
        right(number, sku);
    }

    @Test
    void changesShipmentsAndArrivalsAtTheSameMomentLeaveRightBooks() throws Exception {
        String sku = goods("10.00", 60);
        String customer = customer(Tier.KEY, "A", "1000000");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            numbers.add(place(customer, line(sku, 8)));
        }
        numbers.subList(0, 7).forEach(number -> thenIs(number, TO_SHIP));
        long seed = Long.getLong("orderwright.seed", 20261129);
        Random random = new Random(seed);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<?>> acts = new ArrayList<>();
        for (String number : numbers) {
            int to = 1 + random.nextInt(7);
            acts.add(people.submit(() -> tries(() -> ask(number, 1, to))));
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
