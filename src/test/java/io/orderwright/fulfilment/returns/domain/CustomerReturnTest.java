package io.orderwright.fulfilment.returns.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnedGoods;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.Asker;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.ReturnContents;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.ReturnHandling;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableLine;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A return from asking to its end, and what of an order may come back. */
@Tag("aftersales")
class CustomerReturnTest {

    /** Columns are the states in the order of their enum; x where the transition is allowed; then where it leads. */
    private static final String TABLE =
            """
            AUTHORISE x . . . . . . .  AUTHORISED
            REFUSE    x . . . . . . .  REFUSED
            WITHDRAW  x x . . . . . .  WITHDRAWN
            EXPIRE    . x . . . . . .  EXPIRED
            RECEIVE   . x . . . . . .  RECEIVED
            INSPECT   . . . . . x . .  INSPECTED
            CREDIT    . . . . . . x .  INSPECTED
            CLOSE     . . . . . . x .  CLOSED
            """;

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ReturnableGoods ALL_OF_IT = new ReturnableGoods(order("10", "0"), List.of());

    static Stream<Arguments> cells() {
        return TABLE.lines().map(row -> row.split(" +")).flatMap(row -> Arrays.stream(ReturnState.values())
                .map(state -> Arguments.of(
                        ReturnTransition.valueOf(row[0]),
                        state,
                        row[1 + state.ordinal()].equals("x") ? ReturnState.valueOf(row[row.length - 1]) : null)));
    }

    @Test
    void theTableIsWhole() {
        Set<ReturnTransition> named = TABLE.lines()
                .map(row -> ReturnTransition.valueOf(row.substring(0, row.indexOf(' '))))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(EnumSet.allOf(ReturnTransition.class));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void everyTransitionInEveryState(ReturnTransition transition, ReturnState state, @Nullable ReturnState to) {
        CustomerReturn one = in(state);
        assertThat(one.state()).isEqualTo(state);
        assertThat(transition.allowedIn(state)).isEqualTo(to != null);
        ReturnView before = one.view(false);
        if (to != null) {
            doIt(one, transition);
            assertThat(one.state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> doIt(one, transition)).isInstanceOfSatisfying(Refusal.class, refused -> {
                assertThat(refused.kind()).isEqualTo(Refusal.RefusalKind.CONFLICT);
                assertThat(refused.arguments()).contains(one.number(), state);
            });
            assertThat(one.view(false)).as("nothing has happened").isEqualTo(before);
        }
    }

    /** Documents that ask for what is kept belong to what was inspected, in an order of their own, and to nothing that is over. */
    @Test
    void whatIsKeptIsAskedForOnceItIsInspected() {
        CustomerReturn one = in(ReturnState.INSPECTED);
        one.feeCharged("IN-2");
        one.feeCharged("IN-1");
        assertThat(one.view(false).fees()).containsExactly("IN-1", "IN-2");
        one.close();
        assertThatThrownBy(() -> one.feeCharged("IN-3")).hasMessageContaining("return.cannot");
        assertThat(one.view(false).fees()).hasSize(2);
        assertThatThrownBy(() -> in(ReturnState.RECEIVED).feeCharged("IN-1")).hasMessageContaining("return.cannot");
    }

    /** A customer asks; whoever follows it here never agrees, no more than whoever asked. */
    @Test
    void whoeverFollowsItNeverAgrees() {
        CustomerReturn one = new CustomerReturn(
                1, ask("3"), wanted("3"), handled("sales-manager"), new Asker("customer", "sam", NOW, TODAY));
        assertThat(one.byCustomer()).isTrue();
        assertThat(one.view(false).followedBy()).isEqualTo("sam");
        assertThatThrownBy(() -> one.agree("sam")).hasMessageContaining("return.own");
        assertThatThrownBy(() -> one.agree("customer")).hasMessageContaining("return.own");
        one.agree("morgan");
        assertThat(one.view(false).agreedBy()).isEqualTo("morgan");
    }

    private static void doIt(CustomerReturn one, ReturnTransition transition) {
        switch (transition) {
            case AUTHORISE -> one.authorise(TODAY);
            case REFUSE -> one.refuse("no");
            case WITHDRAW -> one.withdraw("keeps it");
            case EXPIRE -> one.expire();
            case RECEIVE -> one.receive(came("2"), ALL_OF_IT, "wendy", NOW);
            case INSPECT -> one.inspect(List.of(piece(PieceOutcome.RESTOCK, "2", "2")), "wendy", NOW);
            case CREDIT -> one.creditAgain();
            case CLOSE -> one.close();
        }
    }

    private static CustomerReturn in(ReturnState state) {
        CustomerReturn one = asked(null);
        switch (state) {
            case REQUESTED -> {}
            case AUTHORISED -> one.authorise(TODAY);
            case REFUSED -> one.refuse("");
            case WITHDRAWN -> one.withdraw("keeps it");
            case EXPIRED -> {
                one.authorise(TODAY);
                one.expire();
            }
            case RECEIVED -> received(one, "2");
            case INSPECTED -> inspected(one);
            case CLOSED -> {
                inspected(one);
                one.close();
            }
        }
        return one;
    }

    private static void received(CustomerReturn one, String quantity) {
        one.authorise(TODAY);
        one.receive(came(quantity), ALL_OF_IT, "wendy", NOW);
    }

    private static void inspected(CustomerReturn one) {
        received(one, "2");
        one.inspect(List.of(piece(PieceOutcome.RESTOCK, "2", "2")), "wendy", NOW);
    }

    @Test
    void whoAskedNeverAgrees() {
        CustomerReturn one = asked("sales-manager");
        assertThatThrownBy(() -> one.authorise(TODAY)).hasMessageContaining("return.not-agreed");
        assertThatThrownBy(() -> one.agree("sally")).hasMessageContaining("return.own");
        one.agree("morgan");
        one.authorise(TODAY);
        assertThat(one.lastDay()).isEqualTo(LocalDate.of(2026, 3, 15));
    }

    @Test
    void noMoreComesThanWasAskedForAndNothingIsNoReceipt() {
        CustomerReturn one = in(ReturnState.AUTHORISED);
        assertThatThrownBy(() -> one.receive(came("3.001"), ALL_OF_IT, "wendy", NOW))
                .hasMessageContaining("return.more-than-asked");
        assertThatThrownBy(() -> one.receive(came("0"), ALL_OF_IT, "wendy", NOW))
                .hasMessageContaining("return.nothing-came");
        assertThatThrownBy(() ->
                        one.receive(List.of(new CameLine(2, new SaidNumber(BigDecimal.ONE))), ALL_OF_IT, "wendy", NOW))
                .hasMessageContaining("return.line-not-asked");
        one.receive(came("2.0"), ALL_OF_IT, "wendy", NOW);
        assertThat(one.cameAs(came("2"))).isTrue();
        assertThat(one.cameAs(came("1"))).isFalse();
    }

    @Test
    void allThatCameIsInspectedAndNoMoreCreditedThanThereIs() {
        CustomerReturn one = in(ReturnState.RECEIVED);
        for (List<InspectedPiece> wrong : List.of(
                List.of(piece(PieceOutcome.RESTOCK, "1", "1")),
                List.of(piece(PieceOutcome.RESTOCK, "2", "2"), piece(PieceOutcome.SCRAP, "1", "0")))) {
            assertThatThrownBy(() -> one.inspect(wrong, "wendy", NOW)).hasMessageContaining("return.not-all-inspected");
        }
        assertThatThrownBy(() -> one.inspect(List.of(piece(PieceOutcome.SCRAP, "2", "2.5")), "wendy", NOW))
                .hasMessageContaining("return.more-credited");
        assertThatThrownBy(() -> one.inspect(
                        List.of(piece(PieceOutcome.SCRAP, "1", "0"), piece(PieceOutcome.SCRAP, "1", "1")),
                        "wendy",
                        NOW))
                .hasMessageContaining("return.outcome-twice");
        List<InspectedPiece> found =
                List.of(piece(PieceOutcome.RESTOCK, "1", "1"), piece(PieceOutcome.SEND_BACK, "1.0", "0"));
        one.inspect(found, "wendy", NOW);
        assertThat(one.inspectedAs(found)).isTrue();
        assertThat(one.inspectedAs(List.of(piece(PieceOutcome.RESTOCK, "2", "2"))))
                .isFalse();
        assertThat(one.view(false).lines().get(0).credited()).isEqualTo(Quantity.parse("1 pc"));
        assertThat(one.view(false).lines().get(0).came()).isEqualTo(Quantity.parse("2 pc"));
    }

    /** Delivered 10: what has come back and what is awaited may not be asked for once more. */
    @ParameterizedTest
    @CsvSource({"10,0,0,10", "10,5,0,5", "10,5,3,2", "10,7,3,0", "0,0,0,0"})
    void whatMayComeBackIsWhatTheCustomerHasAndNobodyAwaits(
            String delivered, String returned, String awaited, String left) {
        List<CustomerReturn> open = awaited.equals("0")
                ? List.of()
                : List.of(new CustomerReturn(7, ask(awaited), wanted(awaited), handled(null), sally()));
        ReturnableGoods goods = new ReturnableGoods(order(delivered, returned), open);
        assertThat(goods.byLine()).containsEntry(1, Quantity.parse(left + " pc"));
        BigDecimal more = new BigDecimal(left).add(new BigDecimal("0.001"));
        assertThatThrownBy(() -> goods.lines(List.of(new AskedLine(1, new SaidNumber(more)))))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.arguments())
                        .as("it says how many were delivered")
                        .contains(delivered));
        if (!left.equals("0")) {
            assertThat(goods.lines(List.of(new AskedLine(1, new SaidNumber(new BigDecimal(left))))))
                    .hasSize(1);
        }
    }

    @Test
    void whatHasLeftAndIsNotKnownToHaveArrivedIsToBeRecordedFirst() {
        assertThatThrownBy(() -> new ReturnableGoods(order("4", "0"), List.of())
                        .lines(List.of(new AskedLine(1, new SaidNumber(BigDecimal.TEN)))))
                .hasMessageContaining("return.not-delivered");
        assertThatThrownBy(() -> new ReturnableGoods(order("10", "0"), List.of())
                        .lines(List.of(new AskedLine(1, new SaidNumber(new BigDecimal("11"))))))
                .hasMessageContaining("return.too-much");
        assertThatThrownBy(() -> new ReturnableGoods(order("4", "0"), List.of())
                        .lines(List.of(new AskedLine(2, new SaidNumber(BigDecimal.ONE)))))
                .hasMessageContaining("order.line-unknown");
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        List<CameLine> came = List.of(
                new CameLine(1, new SaidNumber(new BigDecimal("2.5"))),
                new CameLine(3, new SaidNumber(BigDecimal.ZERO)));
        assertThat(ReturnedGoods.came(ReturnedGoods.came(came), List.of())).isEqualTo(came);
        List<InspectedPiece> found =
                List.of(piece(PieceOutcome.SCRAP, "1", "0"), piece(PieceOutcome.RESTOCK, "1.5", "1.5"));
        assertThat(ReturnedGoods.becomes(ReturnedGoods.becomes(found), List.of()))
                .isEqualTo(found);
        for (String wrong : List.of("1", "1=", "x=1", "1=-1", "1=RESTOCK:1", "1=GIVE:1:1", "*=RESTOCK:SOME")) {
            assertThatThrownBy(() -> ReturnedGoods.becomes(wrong, List.of())).hasMessageContaining("return.text");
        }
        assertThatThrownBy(() -> ReturnedGoods.came("1=1;1=2", List.of())).hasMessageContaining("return.line-twice");
    }

    @Test
    void aPaperKeepsWhatWasAskedFor() {
        ReturnDocument paper = asked("sales-manager");
        assertThat(paper.number()).isEqualTo("RA-2026-00000001");
        assertThat(paper.worth()).isEqualTo(Money.parse("300.00 CNY"));
        paper.refuseUnlessSame(ask("3.000"));
        assertThatThrownBy(() -> paper.refuseUnlessSame(ask("2"))).hasMessageContaining("return.reference-reused");
        ReturnPiece piece = new ReturnPiece(1, PieceOutcome.QUARANTINE, Quantity.parse("2 pc"), Quantity.parse("1 pc"));
        assertThat(piece.outcome().stocked()).isTrue();
        assertThat(piece.quantity()).isEqualTo(Quantity.parse("2 pc"));
        assertThat(piece.credited()).isEqualTo(Quantity.parse("1 pc"));
    }

    private static ReturnableOrder order(String delivered, String returned) {
        return new ReturnableOrder(
                "SO-1",
                "C-1",
                "KEY",
                "sally",
                Money.parse("1000.00 CNY"),
                TODAY,
                List.of(new ReturnableLine(
                        1,
                        "A",
                        "Pump",
                        Quantity.parse("10 pc"),
                        Quantity.parse("10 pc"),
                        Quantity.parse(delivered + " pc"),
                        Quantity.parse(returned + " pc"),
                        Money.parse("1000.00 CNY"),
                        false,
                        null,
                        List.of())));
    }

    private static CustomerReturn asked(@Nullable String approver) {
        return new CustomerReturn(1, ask("3"), wanted("3"), handled(approver), sally());
    }

    private static AskReturn ask(String quantity) {
        return new AskReturn(
                "SO-1",
                "R-1",
                ReturnReason.DEFECTIVE,
                "broken",
                List.of(new AskedLine(1, new SaidNumber(new BigDecimal(quantity)))));
    }

    private static ReturnContents wanted(String quantity) {
        return new ReturnContents(
                "C-1",
                Money.parse("300.00 CNY"),
                List.of(new ReturnLine(1, "A", "Pump", Quantity.parse(quantity + " pc"), false, null)),
                List.of());
    }

    private static ReturnHandling handled(@Nullable String approver) {
        return new ReturnHandling(
                approver == null ? "ACCEPT" : "ASK", "reason.return.our-fault", approver, true, 14, Percent.NONE);
    }

    private static Asker sally() {
        return new Asker("sally", "sally", NOW, TODAY);
    }

    private static List<CameLine> came(String quantity) {
        return List.of(new CameLine(1, new SaidNumber(new BigDecimal(quantity))));
    }

    private static InspectedPiece piece(PieceOutcome outcome, String quantity, String credited) {
        return new InspectedPiece(
                1, outcome, new SaidNumber(new BigDecimal(quantity)), new SaidNumber(new BigDecimal(credited)));
    }
}
