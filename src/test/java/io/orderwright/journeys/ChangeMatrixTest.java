package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.CONFIRMING;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.PLACED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.PriceChange;
import io.orderwright.sales.changes.matrix.ChangeCell;
import io.orderwright.sales.changes.matrix.ChangeKind;
import io.orderwright.sales.changes.matrix.ChangeMatrix;
import io.orderwright.sales.changes.matrix.ChangeOutcome;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The matrix of changes, cell by cell, against a table that was written by hand: an order is driven there, and asked to change. */
@Tag("fulfilment")
class ChangeMatrixTest extends ChangesOfOrders {

    /** Columns are the stages in the order of their enum, less {@code SHIPMENT_HELD} and {@code ENDED}: F free, W wait, N a further order, X refused. */
    private static final String MATRIX =
            """
            RAISE          F F F F W F F F N N N
            LOWER          F F F F W F F F X X X
            ADD_LINE       F F F F W F F F N N N
            SWAP           F F F F W F F F N N N
            REQUESTED_DATE F F F F W F F F X X X
            SHIP_TO        F F F F W F F F X X X
            BILL_TO        F F F F F F F F X X X
            PRICE_DOWN     F F F F W F F F X X X
            PRICE_UP       F F F F W F F F X X X
            PAYMENT_TERMS  F F F F W F F F X X X
            CLOSE_SHORT    X X X X W X X F X X X
            CANCEL         F F F F F F F X X X X
            """;

    private static final List<ChangeStage> STAGES = Arrays.stream(ChangeStage.values())
            .filter(stage -> stage != ChangeStage.SHIPMENT_HELD && stage != ChangeStage.ENDED)
            .toList();

    private static final LocalDate LATER = LocalDate.now().plusDays(40);

    @Autowired
    ChangeMatrix matrix;

    @Autowired
    MessageSource messages;

    static Stream<Arguments> cells() {
        return MATRIX.lines().map(row -> row.split(" +")).flatMap(row -> STAGES.stream()
                .map(stage ->
                        Arguments.of(ChangeKind.valueOf(row[0]), stage, outcome(row[1 + STAGES.indexOf(stage)]))));
    }

    private static ChangeOutcome outcome(String letter) {
        return switch (letter) {
            case "F" -> ChangeOutcome.FREE;
            case "W" -> ChangeOutcome.WAIT;
            case "N" -> ChangeOutcome.FOLLOW_ON;
            default -> ChangeOutcome.REFUSE;
        };
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void everyChangeAtEveryStage(ChangeKind kind, ChangeStage stage, ChangeOutcome outcome) {
        if (stage == ChangeStage.SHIPPED) {
            // An order passes it within one transaction: its invoice is written when the last goods leave.
            assertThat(matrix.cell(kind, stage).outcome()).isEqualTo(outcome);
            return;
        }
        String number = driven(stage);
        ChangeCell cell = changes.possibilities(number).get(kind.ordinal());
        assertThat(cell)
                .extracting(ChangeCell::change, ChangeCell::stage, ChangeCell::outcome)
                .containsExactly(kind, stage, outcome);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String says = messages.getMessage(cell.reason(), new Object[] {number}, locale);
            assertThat(says.contains(number)).as(says).isEqualTo(outcome != ChangeOutcome.FREE);
        }
        OrderView before = orders.get(number);
        if (kind == ChangeKind.CANCEL) {
            cancels(number, cell);
        }
        AskChange asked = asked(kind, before);
        if (asked != null) {
            asks(number, asked, cell);
        }
        assertThat(wrong(number)).isEmpty();
    }

    private void cancels(String number, ChangeCell cell) {
        if (cell.free()) {
            // While it is being sent, and nobody knows whether it has arrived, it waits for the answer.
            partnersBehaveAgain();
            await().ignoreExceptionsMatching(refused -> refused instanceof OptimisticLockingException
                            || refused instanceof Refusal moment
                                    && moment.code().equals("order.being-sent"))
                    .untilAsserted(() -> cancels(number, "not wanted", "sally"));
            thenIs(number, CANCELLED);
        } else {
            refused(cell.reason(), () -> cancels(number, "not wanted", "sally"));
        }
    }

    private void asks(String number, AskChange asked, ChangeCell cell) {
        OrderView before = orders.get(number);
        if (!cell.free()) {
            refused(cell.reason(), () -> changes.preview(number, asked, "sally"));
            refused(cell.reason(), () -> changing.ask(number, asked, "sally"));
            assertThat(orders.get(number).lines()).isEqualTo(before.lines());
            assertThat(changes.ofOrder(number)).isEmpty();
            return;
        }
        ChangeView change = changes.get(changing.ask(number, asked, "sally"));
        done(change);
        OrderView after = orders.get(number);
        assertThat(after.gross().amount())
                .isEqualByComparingTo(change.effects().after().amount());
        asked.lines().forEach(line -> assertThat(
                        ordered(after, before.lines().get(line.lineNo() - 1).sku()))
                .isEqualByComparingTo(line.quantity().number()));
        asked.added().forEach(line -> assertThat(ordered(after, line.sku()))
                .isEqualByComparingTo(line.quantity().number()));
        HeadChange head = asked.head();
        if (head != null) {
            assertThat(after.lines()).isEqualTo(before.lines());
            assertThat(after.requestedOn()).isEqualTo(head.requestedOn());
            assertThat(after.shipTo() == null ? null : after.shipTo().code()).isEqualTo(head.shipTo());
            assertThat(after.billTo() == null ? null : after.billTo().code()).isEqualTo(head.billTo());
            assertThat(after.paymentTerms().code())
                    .isEqualTo(
                            head.paymentTerms() == null ? before.paymentTerms().code() : head.paymentTerms());
        }
        if (asked.closesRest()) {
            assertThat(after.lines())
                    .allSatisfy(line -> assertThat(line.ordered()).isEqualByComparingTo(line.shipped()));
        }
        assertThat(wrong(change.number())).isEmpty();
    }

    private static BigDecimal ordered(OrderView order, String sku) {
        return order.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .map(line -> line.ordered().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nothing, for what nobody can ask for: it is said what to do instead. */
    private @Nullable AskChange asked(ChangeKind kind, OrderView order) {
        BigDecimal first = order.lines().get(0).ordered().amount();
        AskChange.AddedGoods other =
                new AskChange.AddedGoods(goods("10.00", 5), new SaidNumber(new BigDecimal(2)), null);
        return switch (kind) {
            case RAISE -> lines(1, first.add(BigDecimal.ONE), List.of());
            case LOWER -> lines(1, first.subtract(BigDecimal.ONE), List.of());
            case ADD_LINE -> new AskChange(null, "called", List.of(), List.of(other), null, null);
            case SWAP -> lines(2, BigDecimal.ZERO, List.of(other));
            case CLOSE_SHORT -> new AskChange(null, "called", List.of(), List.of(), true, null);
            case PRICE_DOWN -> priced(order, "0.99");
            case PRICE_UP -> priced(order, "1.01");
            case REQUESTED_DATE -> new AskChange(null, "called", new HeadChange(LATER, null));
            case SHIP_TO -> new AskChange(null, "called", new HeadChange(null, address(order.customer(), "OTHER")));
            case BILL_TO ->
                new AskChange(null, "called", new HeadChange(null, null, address(order.customer(), "BILLS"), null));
            case PAYMENT_TERMS -> new AskChange(null, "called", new HeadChange(null, null, null, "NET7"));
            case CANCEL -> null;
        };
    }

    private static AskChange priced(OrderView order, String times) {
        BigDecimal price = order.lines().get(0).unitPrice().amount().multiply(new BigDecimal(times));
        return new AskChange(
                null,
                "called",
                new PriceChange(
                        List.of(new PriceChange.AskedPrice(1, price.setScale(4, RoundingMode.HALF_UP), null)),
                        "mail of today"),
                null);
    }

    private static AskChange lines(int line, BigDecimal to, List<AskChange.AddedGoods> added) {
        return new AskChange(
                null, "called", List.of(new AskChange.AskedLine(line, new SaidNumber(to))), added, null, null);
    }

    /** A new order that has come so far. */
    private String driven(ChangeStage stage) {
        return switch (stage) {
            case PLACED -> {
                String customer = goodCustomer();
                PlaceOrder twice = new PlaceOrder(
                        customer, null, UUID.randomUUID().toString(), null, false, both(goods("10.00", 9), 4));
                thenIs(placeAs("sally", twice), TO_SHIP);
                String number = placeAs("sally", twice);
                thenIs(number, PLACED);
                yield number;
            }
            case IN_APPROVAL -> at(IN_APPROVAL, goodCustomer(), false, goods("20000.00", 9), 4);
            case WAITING_FOR_STOCK -> at(WAITING_FOR_STOCK, goodCustomer(), false, goods("10.00", 1), 4);
            case WAITING_FOR_PAYMENT -> at(WAITING_FOR_PAYMENT, goodCustomer(), true, goods("10.00", 9), 4);
            case CONFIRMING -> {
                partnerDoes("erp", "fail500", 1000);
                yield at(CONFIRMING, goodCustomer(), false, goods("10.00", 9), 4);
            }
            case TO_SHIP -> at(TO_SHIP, goodCustomer(), false, goods("10.00", 9), 4);
            case PICKED -> {
                String sku = goods("10.00", 9);
                String number = at(TO_SHIP, goodCustomer(), false, sku, 4);
                String delivery = deliveries.find(number).orElseThrow().number();
                picking.pick(delivery, new PickGoods(sku, BigDecimal.ONE), "wendy");
                yield number;
            }
            case PARTLY_SHIPPED -> {
                String number = at(TO_SHIP, customerWith(DeliveryTerms.AVAILABLE), false, goods("10.00", 4), 10);
                ships(number);
                thenIs(number, PARTLY_SHIPPED);
                yield number;
            }
            case INVOICED -> shipped();
            case CLOSED -> {
                String number = shipped();
                pays(number, orders.get(number).gross().plain());
                thenIs(number, CLOSED);
                yield number;
            }
            case SHIPPED, SHIPMENT_HELD, ENDED -> throw new IllegalArgumentException(stage.name());
        };
    }

    private String shipped() {
        String number = at(TO_SHIP, goodCustomer(), false, goods("10.00", 9), 4);
        ships(number);
        thenIs(number, SHIPPED);
        return number;
    }

    private String at(
            io.orderwright.sales.orders.OrderState state, String customer, boolean prepaid, String sku, int quantity) {
        String number = placeAs("sally", new PlaceOrder(customer, null, null, null, prepaid, both(sku, quantity)));
        thenIs(number, state);
        return number;
    }

    /** The second line is there where the first one is. */
    private List<PlaceOrder.AskedLine> both(String sku, int quantity) {
        int there = stockOf(sku).available().amount().intValue() < quantity ? 0 : 3;
        return List.of(line(sku, quantity), line(goods("10.00", there), 3));
    }
}
