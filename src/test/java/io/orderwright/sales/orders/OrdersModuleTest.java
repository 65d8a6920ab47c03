package io.orderwright.sales.orders;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;

import io.orderwright.AtOnce;
import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.SetAddress;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import io.orderwright.sales.orders.OrderEvent.OrderCancellationAsked;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderEvent.OrderPlaced;
import io.orderwright.sales.orders.amendments.OrderAmendment;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.amendments.OrderAmendments.AmendmentResult;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.OrderPreview;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import io.orderwright.sales.orders.entry.SeenOrder;
import io.orderwright.sales.orders.ports.CancellationRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders by themselves, of a real customer and real products; whether one may be cancelled is faked. */
@ModuleTest(with = {"ground", "reference", "terms", "customers", "catalog", "addresses"})
class OrdersModuleTest {

    /** So many races let those meet who could. */
    private static final int ROUNDS = 25;

    @Autowired
    OrderIntake intake;

    @Autowired
    OrderProgress progress;

    @Autowired
    OrderQueries orders;

    @Autowired
    OrderAmendments amendments;

    @Autowired
    CustomerMaster customers;

    @Autowired
    AddressBook addresses;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @MockitoBean
    CancellationRules cancellations;

    @MockitoBean
    PricedCustomers pricedCustomers;

    @MockitoBean
    EditorRoles roles;

    @MockitoBean
    CustomerBooks books;

    private String run;
    private String customer;
    private String sku;

    @BeforeEach
    void aCustomerAndAProduct() {
        run = UUID.randomUUID().toString().substring(0, 8);
        customer = "M" + run;
        sku = "B" + run;
        customers.register(
                new RegisterCustomer(customer, "Acme", Tier.KEY, "CNY", 30, null, null, null, null, null, null));
        costs("10");
    }

    @Test
    void anOrderIsPlacedOnceHoweverOftenItIsAsked(AssertablePublishedEvents events) {
        OrderIntake.PlacedOrder first = intake.place(asked("4"), "api", run, "sally");
        OrderView order = first.order();
        assertThat(order.gross().amount()).isEqualByComparingTo("40");
        assertThat(order.net().plus(order.tax()).amount()).isEqualByComparingTo("40");
        assertThat(order.state()).isEqualTo(OrderState.PLACED);
        costs("12");
        OrderIntake.PlacedOrder again = intake.place(asked("4.000"), "api", run, "sam");
        assertThat(again.repeated()).isTrue();
        assertThat(again.order().number()).isEqualTo(order.number());
        assertThat(orders.get(order.number()).gross().amount()).as("as agreed").isEqualByComparingTo("40");
        assertThat(refused(
                                RefusalKind.CONFLICT,
                                "order.key-reused",
                                () -> intake.place(asked("5"), "api", run, "sally"))
                        .arguments())
                .containsExactly(run, order.number());
        assertThat(intake.usedForOther("api", Map.of(run, asked("5")))).containsEntry(run, order.number());
        assertThat(events.ofType(OrderPlaced.class)
                        .matching(told -> told.customer().equals(customer)))
                .singleElement()
                .satisfies(told -> assertThat(told.actor()).isEqualTo("sally"));
    }

    @Test
    void ofTheSameRequestTwiceAtTheSameMomentThereIsOneOrder() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = run + "-" + round;
            List<OrderIntake.PlacedOrder> both = AtOnce.all(List.of(
                    () -> intake.place(asked("4"), "api", key, "sally"),
                    () -> intake.place(asked("4"), "api", key, "sam")));
            assertThat(both)
                    .extracting(one -> one.order().number())
                    .containsOnly(both.get(0).order().number());
            assertThat(both).extracting(OrderIntake.PlacedOrder::repeated).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whatIsAnotherThanWasSeenIsNotPlaced() {
        SeenOrder seen = SeenOrder.of(preview(asked("4")));
        costs("12");
        Refusal moved = refused(
                RefusalKind.CONFLICT,
                "order.seen-moved",
                () -> intake.place(asked("4").as(seen), "api", run, "sally"));
        assertThat(moved.differences()).contains(new Difference("lines[0].unitPrice", "10", "12"));
        assertThat(intake.placedBefore("api", List.of(run))).isEmpty();
        SeenOrder now = SeenOrder.of(preview(asked("4")));
        assertThat(intake.place(asked("4").as(now), "api", run, "sally").repeated())
                .isFalse();
    }

    @Test
    void aPreviewNamesAllThatIsWrongAndPlacingTheFirstOfIt() {
        PlaceOrder wrong = new PlaceOrder(
                customer,
                "EUR",
                null,
                calendar.today().minusDays(1),
                false,
                List.of(line("4"), new AskedLine("NOTHING", BigDecimal.ONE, null, null), line("0.5")),
                "NOWHERE",
                null);
        OrderPreview preview = intake.preview(wrong, "sally");
        assertThat(preview.problems())
                .extracting(Refusal::code)
                .containsExactly(
                        "order.requested-past",
                        "order.currency-mismatch",
                        "address.unknown",
                        "order.product-unknown",
                        "reference.quantity-whole");
        assertThat(preview.places()).as("the line that is right").containsExactly(0);
        refused(RefusalKind.INVALID, "order.requested-past", () -> intake.place(wrong, "api", run, "sally"));
        assertThat(intake.placedBefore("api", List.of(run))).isEmpty();
    }

    @Test
    void theSamePurchaseOrderTwiceIsFlaggedAndWhereItGoesStaysAsItWas() {
        addresses.set(address("1 Renmin Road"), "sally");
        PlaceOrder asked = new PlaceOrder(customer, null, "PO 7", null, false, List.of(line("4")));
        OrderView first = intake.place(asked, "api", run, "sally").order();
        OrderView second = intake.place(asked, "api", run + "-2", "sally").order();
        assertThat(first.possibleDuplicateOf()).isNull();
        assertThat(second.possibleDuplicateOf()).isEqualTo(first.number());
        addresses.set(address("2 Renmin Road"), "sally");
        assertThat(orders.get(first.number()).shipTo().inWords()).contains("1 Renmin Road");
    }

    @Test
    void anOrderMovesAsFarAsItsGoodsAllowAndEachStepIsTold(AssertablePublishedEvents events) {
        String number = placed("4");
        assertThat(progress.reserved(number, Map.of(1, Quantity.parse("3 pc")))).isFalse();
        assertThat(orders.get(number).state()).isEqualTo(OrderState.WAITING_FOR_STOCK);
        refused(RefusalKind.CONFLICT, "order.cannot-move", () -> progress.released(number));
        assertThat(progress.backOrderServed(number, Map.of(1, Quantity.parse("3 pc"))))
                .isTrue();
        progress.confirmed(number);
        progress.released(number);
        progress.shipped(number);
        progress.invoiced(number);
        progress.closed(number);
        OrderView.LineView line = orders.get(number).lines().get(0);
        assertThat(List.of(line.reserved().amount(), line.backOrdered().amount()))
                .allMatch(left -> left.signum() == 0);
        assertThat(List.of(line.shipped().amount(), line.invoiced().amount()))
                .allMatch(all -> all.intValueExact() == 4);
        assertThat(moves(events, number))
                .containsExactly(
                        OrderState.WAITING_FOR_STOCK,
                        OrderState.CONFIRMING,
                        OrderState.TO_SHIP,
                        OrderState.SHIPPED,
                        OrderState.CLOSED);
    }

    @Test
    void noQuantityIsCountedTwice() {
        String number = placed("4");
        refused(
                RefusalKind.CONFLICT,
                "order.line-quantities",
                () -> progress.reserved(number, Map.of(1, Quantity.parse("5 pc"))));
        progress.reserved(number, Map.of());
        progress.confirmed(number);
        progress.released(number);
        refused(
                RefusalKind.CONFLICT,
                "order.line-quantities",
                () -> progress.partShipped(number, Map.of(1, Quantity.parse("5 pc"))));
        assertThat(orders.get(number).lines().get(0).shipped().amount()).isEqualByComparingTo("0");
        assertThat(orders.get(number).state()).isEqualTo(OrderState.TO_SHIP);
    }

    /** The matrix of changes says what to do instead; what was decided about an order does not ask it. */
    @Test
    void whatMayNotBeCancelledIsNotAndWhatHasLeftNeverIs(AssertablePublishedEvents events) {
        String number = placed("4");
        willThrow(Refusal.conflict("reason.change.wait-erp", number))
                .given(cancellations)
                .refuseUnlessCancellable(any());
        refused(RefusalKind.CONFLICT, "reason.change.wait-erp", () -> progress.cancel(number, "late", "sally"));
        assertThat(events.ofType(OrderCancellationAsked.class)
                        .matching(told -> told.subject().equals(number)))
                .isEmpty();
        progress.giveUp(number, "no credit", "chris");
        assertThat(events)
                .contains(OrderCancellationAsked.class)
                .matching(told -> told.equals(new OrderCancellationAsked(number, "chris", "no credit")));
        progress.reserved(number, Map.of());
        progress.confirmed(number);
        progress.released(number);
        progress.shipped(number);
        refused(RefusalKind.CONFLICT, "order.not-cancellable", () -> progress.giveUp(number, "late", "sally"));
    }

    /** More costs what the list says today, for all of the line; the first version stays readable. */
    @Test
    void aChangeIsAVersionAndMoreCostsWhatItCostsToday() {
        String number = placed("4");
        costs("12");
        AmendmentResult more = amend(number, "6");
        assertThat(more.version()).isEqualTo(2);
        assertThat(more.raised())
                .singleElement()
                .satisfies(line -> assertThat(line.more().amount()).isEqualByComparingTo("2"));
        assertThat(orders.get(number).gross().amount())
                .as("4 at 10 and 2 at 12")
                .isEqualByComparingTo("64");
        assertThat(amendments.version(number)).isEqualTo(2);
        assertThat(amendments.versions(number)).hasSize(2);
        refused(RefusalKind.INVALID, "reference.quantity-whole", () -> amend(number, "6.5"));
        assertThat(amendments.version(number)).isEqualTo(2);
    }

    private AmendmentResult amend(String number, String quantity) {
        return transaction.execute(status -> amendments.amend(
                number,
                new OrderAmendment(Map.of(1, new SaidNumber(new BigDecimal(quantity))), List.of()),
                new OrderAmendment.Ground("CO-" + run, "more", "sally")));
    }

    private static List<OrderState> moves(AssertablePublishedEvents events, String number) {
        List<OrderState> found = new ArrayList<>();
        events.ofType(OrderMoved.class)
                .matching(told -> told.subject().equals(number))
                .forEach(told -> found.add(told.to()));
        return found;
    }

    private String placed(String quantity) {
        return intake.place(asked(quantity), "api", run, "sally").order().number();
    }

    private @Nullable OrderView preview(PlaceOrder asked) {
        return intake.preview(asked, "sally").order();
    }

    private PlaceOrder asked(String quantity) {
        return new PlaceOrder(customer, null, null, null, false, List.of(line(quantity)));
    }

    private AskedLine line(String quantity) {
        return new AskedLine(sku, new BigDecimal(quantity), null, null);
    }

    private void costs(String price) {
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "Bolt", "pc", new BigDecimal(price), "CNY", "CN13", true)));
    }

    private SetAddress address(String street) {
        return new SetAddress(
                customer, "A", "Gate", null, null, null, null, street, null, null, null, true, false, true);
    }
}
