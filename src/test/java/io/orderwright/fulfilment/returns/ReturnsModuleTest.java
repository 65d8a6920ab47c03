package io.orderwright.fulfilment.returns;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import io.orderwright.ModuleTest;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnAsked;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnAuthorised;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.intake.RestockingFee;
import io.orderwright.fulfilment.returns.ports.ExchangeDesk;
import io.orderwright.fulfilment.returns.ports.QuarantineDesk;
import io.orderwright.fulfilment.returns.ports.RepairDesk;
import io.orderwright.fulfilment.returns.ports.ReturnTasks;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableLine;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Returns by themselves, from asking to what becomes of each piece; orders, tables and persons' tasks are faked. */
@Tag("aftersales")
@ModuleTest(with = {"ground", "reference", "catalog"})
class ReturnsModuleTest {

    @MockitoBean
    PricedCustomers pricedCustomers;

    @MockitoBean
    ReturnableOrders orders;

    @MockitoBean
    ReturnTasks tasks;

    @MockitoBean
    ExchangeDesk exchangeDesk;

    @MockitoBean
    RepairDesk repairDesk;

    @MockitoBean
    QuarantineDesk quarantineDesk;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    @Autowired
    CustomerReturns returns;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CompanyCalendar calendar;

    private String run;
    private String order;

    @BeforeEach
    void tenPiecesOfWhichEightAreDelivered() {
        run = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        order = "SO-" + run;
        catalog.registerAll(List.of(new RegisterProduct("R" + run, "Bolt", "pc", BigDecimal.TEN, "CNY", "CN13", true)));
        delivered("8", "0");
        theTableSays("ACCEPT");
    }

    @Test
    void whatTheTableLetsComeBackIsAuthorisedUntilADay(AssertablePublishedEvents events) {
        ReturnView asked = ask("R-1", "3");
        assertThat(asked.state()).isEqualTo(ReturnState.REQUESTED);
        assertThat(asked.worth()).isEqualTo(Money.parse("33.90 CNY"));
        assertThat(returns.accepted(asked.number())).isTrue();
        returns.authorise(asked.number());
        assertThat(events.ofType(ReturnAsked.class)).hasSize(1);
        assertThat(events.ofType(ReturnAuthorised.class)
                        .matching(one -> one.subject().equals(order)))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.validUntil()).isEqualTo(calendar.today().plusDays(14)));
    }

    @Test
    void theSameReferenceAnswersTheSameAndAnotherContentIsRefused() {
        String number = ask("R-1", "3").number();
        ReturnView again = ask("R-1", "3.0");
        assertThat(again.number()).isEqualTo(number);
        assertThat(again.repeated()).isTrue();
        refused(RefusalKind.CONFLICT, "return.reference-reused", () -> ask("R-1", "4"));
    }

    @Test
    void whatIsAwaitedOrHasComeBackIsNotOfferedOnceMore() {
        ask("R-1", "5");
        refused(RefusalKind.CONFLICT, "return.too-much", () -> ask("R-2", "4"));
        delivered("8", "2");
        refused(RefusalKind.CONFLICT, "return.too-much", () -> ask("R-3", "2"));
        assertThat(ask("R-4", "1").state()).isEqualTo(ReturnState.REQUESTED);
    }

    @Test
    void whatHasNotArrivedCannotComeBack() {
        refused(RefusalKind.CONFLICT, "return.not-delivered", () -> ask("R-1", "9"));
        refused(RefusalKind.INVALID, "return.no-quantity", () -> ask("R-2", "0"));
    }

    /** As the table said when it was asked for; never less than nothing, and never more than what is credited. */
    @Test
    void whatIsKeptIsSaidWhenItIsAskedFor() {
        assertThat(ask("R-1", "1").feePercent()).isEqualTo(new Percent(BigDecimal.TEN));
        theFeeIs("250");
        assertThat(ask("R-2", "1").feePercent()).isEqualTo(new Percent(new BigDecimal("100")));
        theFeeIs("-5");
        assertThat(ask("R-3", "1").feePercent()).isEqualTo(Percent.NONE);
    }

    @Test
    void whoeverAskedDoesNotAgree() {
        theTableSays("ASK");
        String number = ask("R-1", "3").number();
        assertThat(returns.needsApproval(number)).isTrue();
        refused(RefusalKind.FORBIDDEN, "return.own", () -> returns.agreed(number, "sally"));
        returns.agreed(number, "morgan");
        returns.authorise(number);
        refused(RefusalKind.CONFLICT, "return.cannot", () -> returns.refuse(number));
    }

    @Test
    void threeComeOneIsDamagedAndOneIsNotCredited() {
        String number = authorised("3");
        returns.receive(number, List.of(new CameLine(1, number("3"))), "wendy");
        ReturnView looked = returns.inspect(
                number,
                List.of(
                        new InspectedPiece(1, PieceOutcome.RESTOCK, number("2"), number("2")),
                        new InspectedPiece(1, PieceOutcome.SCRAP, number("1"), number("0"))),
                "wendy");
        assertThat(looked.state()).isEqualTo(ReturnState.INSPECTED);
        assertThat(looked.lines().get(0).came()).isEqualTo(pieces("3"));
        assertThat(looked.lines().get(0).credited()).isEqualTo(pieces("2"));
    }

    @Test
    void noMoreComesThanWasAskedForAndEachPieceBecomesSomething() {
        String number = authorised("3");
        refused(
                RefusalKind.CONFLICT,
                "return.more-than-asked",
                () -> returns.receive(number, List.of(new CameLine(1, number("4"))), "wendy"));
        returns.receive(number, List.of(new CameLine(1, number("2"))), "wendy");
        refused(
                RefusalKind.CONFLICT,
                "return.not-all-inspected",
                () -> returns.inspect(
                        number,
                        List.of(new InspectedPiece(1, PieceOutcome.RESTOCK, number("1"), number("1"))),
                        "wendy"));
    }

    @Test
    void theUnitOfGoodsThatAreAwaitedStays() {
        ask("R-1", "3");
        RegisterProduct other = new RegisterProduct("R" + run, "Bolt", "kg", BigDecimal.TEN, "CNY", "CN13", true);
        refused(RefusalKind.INVALID, "product.unit-returned", () -> catalog.registerAll(List.of(other)));
    }

    /** Two halves are judged as the whole that they are. */
    @Test
    void severalReturnsAreJudgedTogether() {
        ask("R-1", "3");
        ask("R-2", "2");
        verify(tables)
                .decide(
                        eq(CustomerReturns.TABLE),
                        argThat(facts -> facts instanceof ReturnFacts asked
                                && asked.sharePercent().compareTo(new BigDecimal("50")) == 0),
                        any());
    }

    private String authorised(String quantity) {
        String number = ask("R-" + quantity, quantity).number();
        returns.authorise(number);
        return number;
    }

    private ReturnView ask(String reference, String quantity) {
        return returns.ask(
                new AskReturn(
                        order,
                        reference,
                        ReturnReason.DEFECTIVE,
                        "broken",
                        List.of(new AskedLine(1, number(quantity)))),
                "sally");
    }

    private void delivered(String delivered, String returned) {
        ReturnableOrder known = new ReturnableOrder(
                order,
                "C",
                "KEY",
                "sally",
                Money.parse("113.00 CNY"),
                calendar.today(),
                List.of(new ReturnableLine(
                        1,
                        "R" + run,
                        "Bolt",
                        pieces("10"),
                        pieces("10"),
                        pieces(delivered),
                        pieces(returned),
                        Money.parse("113.00 CNY"),
                        false,
                        null,
                        List.of())));
        given(orders.hold(order)).willReturn(known);
    }

    private void theTableSays(String handling) {
        theFeeIs("10");
        given(tables.decide(eq(CustomerReturns.TABLE), any(), any()))
                .willReturn(new Decision(
                        CustomerReturns.TABLE,
                        "2026-01 #1",
                        "R-1",
                        Map.of(
                                "handling",
                                handling,
                                "approver",
                                handling.equals("ASK") ? "sales-manager" : "",
                                "reason",
                                "return.soon",
                                "validDays",
                                "14",
                                "inspection",
                                "YES"),
                        Map.of()));
    }

    /** So much is kept of what is credited, says the table; it is never negative, and never more than all. */
    private void theFeeIs(String percent) {
        given(tables.decide(eq(RestockingFee.TABLE), any(), any()))
                .willReturn(new Decision(
                        RestockingFee.TABLE,
                        "2026-01 #1",
                        "B-1",
                        Map.of("feePercent", percent, "reason", "reason.fee.soon"),
                        Map.of()));
    }

    private static SaidNumber number(String number) {
        return new SaidNumber(new BigDecimal(number));
    }

    private static Quantity pieces(String amount) {
        return Quantity.of(new BigDecimal(amount), "pc");
    }
}
