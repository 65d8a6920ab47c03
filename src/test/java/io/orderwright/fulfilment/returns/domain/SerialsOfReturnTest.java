package io.orderwright.fulfilment.returns.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ReturnedGoods;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.Asker;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.ReturnContents;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.ReturnHandling;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.DeliveredPiece;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableLine;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pieces with serial numbers, from asking to what becomes of each. */
@Tag("aftersales")
class SerialsOfReturnTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private final List<CustomerReturn> returns = new ArrayList<>();

    /** C3: sold 10, 5 returned: the second return is offered the other 5 by their serials, and not 5 and 15. */
    @Test
    void goldenC3() {
        assertThat(offered()).containsExactlyElementsOf(serials(1, 10));
        CustomerReturn first = asks("5", serials(1, 5));
        assertThat(offered()).containsExactlyElementsOf(serials(6, 10));
        arrives(first, "5");
        first.inspect(List.of(found(PieceOutcome.SCRAP, "5")), "wendy", NOW);
        assertThat(offered()).containsExactlyElementsOf(serials(6, 10));
        CustomerReturn second = asks("5", List.of());
        assertThat(named(second)).containsExactlyElementsOf(serials(6, 10));
        assertThat(second.view(false).lines().get(0).asked()).isEqualTo(Quantity.parse("5 pc"));
        assertThat(offered()).isEmpty();
    }

    @Test
    void aPieceIsInOneReturnAndOneOfTheLine() {
        CustomerReturn first = asks("2", List.of("SN-1", "sn-2"));
        assertThat(named(first)).as("as they are written on the goods").containsExactly("SN-1", "SN-2");
        refused("return.serial-taken", () -> asks("1", List.of("sn-1")));
        refused("return.serial-unknown", () -> asks("1", List.of("SN-11")));
        refused("return.serial-count", () -> asks("2", List.of("SN-3")));
        refused("return.serial-twice", () -> asks("2", List.of("SN-3", "sn-3")));
        refused("return.serials-missing", () -> asks("2", List.of()));
        refused("return.no-serials", () -> new ReturnableGoods(order(false), List.of())
                .serials(List.of(asked("1", List.of("SN-1")))));
    }

    @Test
    void whatDoesNotComeIsFreeAgain() {
        CustomerReturn withdrawn = asks("1", List.of("SN-1"));
        withdrawn.withdraw("keeps it");
        CustomerReturn refused = asks("1", List.of("SN-1"));
        refused.refuse("no");
        CustomerReturn expired = asks("1", List.of("SN-1"));
        expired.authorise(TODAY);
        expired.expire();
        assertThat(offered()).containsExactlyElementsOf(serials(1, 10));
        CustomerReturn part = asks("3", serials(1, 3));
        arrives(part, "2", "SN-1", "SN-3");
        assertThat(offered()).contains("SN-2").doesNotContain("SN-1", "SN-3");
        assertThat(part.cameAs(came("2", List.of("sn-3", "SN-1"), List.of()))).isTrue();
        assertThat(part.cameAs(came("2", List.of("SN-1", "SN-2"), List.of()))).isFalse();
    }

    @Test
    void anotherPieceThanWasAnnouncedIsTakenWhenSomebodySaysSo() {
        asks("1", List.of("SN-9"));
        CustomerReturn one = asks("2", List.of("SN-1", "SN-2"));
        one.authorise(TODAY);
        refused("return.serial-other", () -> receive(one, "2", List.of("SN-1", "SN-3"), List.of()));
        refused("return.serial-taken", () -> receive(one, "2", List.of("SN-1"), List.of("SN-9")));
        refused("return.serial-unknown", () -> receive(one, "2", List.of("SN-1"), List.of("SN-77")));
        refused("return.serials-which", () -> receive(one, "1", List.of(), List.of()));
        refused("return.serial-count", () -> receive(one, "2", List.of("SN-1"), List.of()));
        receive(one, "2", List.of("SN-1"), List.of("SN-3"));
        assertThat(offered()).contains("SN-2").doesNotContain("SN-1", "SN-3", "SN-9");
        List<ReturnedSerial> serials = one.view(false).lines().get(0).serials();
        assertThat(serials)
                .extracting(ReturnedSerial::serial, ReturnedSerial::announced, ReturnedSerial::came)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SN-1", true, true),
                        org.assertj.core.groups.Tuple.tuple("SN-2", true, false),
                        org.assertj.core.groups.Tuple.tuple("SN-3", false, true));
    }

    /** Who names no pieces says that the announced ones came, and not that others did. */
    @Test
    void whoNamesNoneSaysThatTheAnnouncedOnesCame() {
        CustomerReturn other = asks("2", List.of("SN-1", "SN-2"));
        other.authorise(TODAY);
        receive(other, "2", List.of("SN-1"), List.of("SN-3"));
        assertThat(other.cameAs(came("2", List.of(), List.of()))).isFalse();
        CustomerReturn all = asks("2", List.of("SN-5", "SN-6"));
        arrives(all, "2");
        assertThat(all.cameAs(came("2", List.of(), List.of()))).isTrue();
    }

    @Test
    void whatBecomesOfEachIsSaid() {
        CustomerReturn one = asks("3", serials(1, 3));
        arrives(one, "3");
        InspectedPiece good = found(PieceOutcome.RESTOCK, "2", "SN-1", "SN-3");
        refused("return.serials-which", () -> inspect(one, good, found(PieceOutcome.SCRAP, "1")));
        refused("return.serial-not-here", () -> inspect(one, good, found(PieceOutcome.SCRAP, "1", "SN-4")));
        refused("return.serial-twice", () -> inspect(one, good, found(PieceOutcome.SCRAP, "1", "SN-3")));
        refused("return.serial-count", () -> inspect(one, good, found(PieceOutcome.SCRAP, "1", "SN-2", "SN-9")));
        inspect(one, good, found(PieceOutcome.SCRAP, "1", "sn-2"));
        assertThat(one.view(false).lines().get(0).serials())
                .extracting(ReturnedSerial::outcome)
                .containsExactly(PieceOutcome.RESTOCK, PieceOutcome.SCRAP, PieceOutcome.RESTOCK);
        assertThat(one.inspectedAs(List.of(good, found(PieceOutcome.SCRAP, "1", "SN-2"))))
                .isTrue();
        assertThat(one.inspectedAs(List.of(
                        found(PieceOutcome.RESTOCK, "2", "SN-1", "SN-2"), found(PieceOutcome.SCRAP, "1", "SN-3"))))
                .isFalse();
    }

    @Test
    void whatWasRepairedAndWentBackMayComeOnceMore() {
        CustomerReturn one = asks("2", serials(1, 2));
        arrives(one, "2");
        inspect(one, found(PieceOutcome.REPAIR, "1", "SN-1"), found(PieceOutcome.SEND_BACK, "1", "SN-2"));
        assertThat(offered()).doesNotContain("SN-1", "SN-2");
        one.repaired(1, "sn-1");
        one.repaired(1, "SN-2");
        assertThat(offered()).contains("SN-1").doesNotContain("SN-2");
        assertThat(named(asks("1", List.of("SN-1")))).containsExactly("SN-1");
    }

    /** Of a serial that came back and was sold again there are two pieces. */
    @Test
    void aPieceIsTheOneOfItsDelivery() {
        asks("1", List.of("SN-1"));
        ReturnableLine line = line(true, List.of(piece("DN-2", "SN-1")));
        ReturnableGoods again = new ReturnableGoods(order(line), returns);
        assertThat(again.free(1)).hasSize(1);
    }

    @Test
    void serialsAreWrittenAndRead() {
        List<CameLine> came = came("3", List.of("SN 1;%", "A|B]"), List.of("+X=1,2"));
        assertThat(ReturnedGoods.came(ReturnedGoods.came(came), List.of())).isEqualTo(came);
        assertThat(ReturnedGoods.came("1=2[SN-1|+SN-9]", List.of()))
                .isEqualTo(came("2", List.of("SN-1"), List.of("SN-9")));
        List<InspectedPiece> found = List.of(found(PieceOutcome.SCRAP, "2", "[x", "50%"));
        assertThat(ReturnedGoods.becomes(ReturnedGoods.becomes(found), List.of()))
                .isEqualTo(found);
    }

    /** The same pieces in another order and letter case are the same request; other pieces are not. */
    @Test
    void theReferenceStandsForThePieces() {
        CustomerReturn one = asks("2", List.of("SN-1", "SN-2"));
        one.refuseUnlessSame(ask("2.0", List.of("sn-2", "SN-1")));
        refused("return.reference-reused", () -> one.refuseUnlessSame(ask("2", List.of("SN-1", "SN-3"))));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).hasMessageContaining(code);
    }

    private List<String> offered() {
        return goods().free(1).stream().map(DeliveredPiece::serial).toList();
    }

    private static List<String> named(CustomerReturn one) {
        return one.view(false).lines().get(0).serials().stream()
                .map(ReturnedSerial::serial)
                .toList();
    }

    private ReturnableGoods goods() {
        return new ReturnableGoods(order(true), returns);
    }

    private CustomerReturn asks(String quantity, List<String> serials) {
        AskReturn asked = ask(quantity, serials);
        CustomerReturn one = new CustomerReturn(
                returns.size() + 1L,
                asked,
                new ReturnContents(
                        "C-1",
                        Money.parse("1.00 CNY"),
                        asked.lines().stream()
                                .map(line -> new ReturnLine(
                                        1, "A", "Pump", line.quantity().quantity("pc"), true, null))
                                .toList(),
                        goods().serials(asked.lines())),
                new ReturnHandling("ACCEPT", "x", null, true, 14, Percent.NONE),
                new Asker("sally", "sally", NOW, TODAY));
        returns.add(one);
        return one;
    }

    private static AskReturn ask(String quantity, List<String> serials) {
        return new AskReturn("SO-1", "R-1", ReturnReason.DEFECTIVE, "broken", List.of(asked(quantity, serials)));
    }

    private static AskedLine asked(String quantity, List<String> serials) {
        return new AskedLine(1, new SaidNumber(new BigDecimal(quantity)), serials);
    }

    private void arrives(CustomerReturn one, String quantity, String... serials) {
        one.authorise(TODAY);
        receive(one, quantity, List.of(serials), List.of());
    }

    private void receive(CustomerReturn one, String quantity, List<String> serials, List<String> instead) {
        one.receive(came(quantity, serials, instead), goods(), "wendy", NOW);
    }

    private static List<CameLine> came(String quantity, List<String> serials, List<String> instead) {
        return List.of(new CameLine(1, new SaidNumber(new BigDecimal(quantity)), serials, instead));
    }

    private static void inspect(CustomerReturn one, InspectedPiece... found) {
        one.inspect(List.of(found), "wendy", NOW);
    }

    private static InspectedPiece found(PieceOutcome outcome, String quantity, String... serials) {
        return new InspectedPiece(
                1,
                outcome,
                new SaidNumber(new BigDecimal(quantity)),
                new SaidNumber(BigDecimal.ZERO),
                List.of(serials));
    }

    private static List<String> serials(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(no -> String.format(Locale.ROOT, "SN-%d", no))
                .toList();
    }

    private static DeliveredPiece piece(String delivery, String serial) {
        return new DeliveredPiece(delivery, serial, null, false);
    }

    private static ReturnableOrder order(boolean named) {
        Stream<String> all = named ? serials(1, 10).stream() : Stream.of();
        return order(line(named, all.map(serial -> piece("DN-1", serial)).toList()));
    }

    private static ReturnableOrder order(ReturnableLine line) {
        return new ReturnableOrder("SO-1", "C-1", "KEY", "sally", Money.parse("1000.00 CNY"), TODAY, List.of(line));
    }

    private static ReturnableLine line(boolean named, List<DeliveredPiece> pieces) {
        return new ReturnableLine(
                1,
                "A",
                "Pump",
                Quantity.parse("10 pc"),
                Quantity.parse("10 pc"),
                Quantity.parse("10 pc"),
                Quantity.parse("0 pc"),
                Money.parse("1000.00 CNY"),
                named,
                null,
                pieces);
    }
}
