package io.orderwright.finance.dunning;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.finance.dunning.DunningEvent.ClaimWaived;
import io.orderwright.finance.dunning.DunningEvent.CustomerDunned;
import io.orderwright.finance.dunning.DunningEvent.DunningRunDecided;
import io.orderwright.finance.dunning.DunningEvent.DunningRunStarted;
import io.orderwright.finance.dunning.DunningEvent.DunningStopped;
import io.orderwright.finance.dunning.DunningEvent.LastLevelReached;
import io.orderwright.finance.dunning.DunningEvent.LetterDropped;
import io.orderwright.finance.dunning.DunningEvent.LetterReleased;
import io.orderwright.finance.dunning.claims.ClaimKind;
import io.orderwright.finance.dunning.claims.ClaimView;
import io.orderwright.finance.dunning.claims.DunningClaims;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.ports.DunnedCustomers;
import io.orderwright.finance.dunning.ports.DunnedCustomers.DunnedCustomer;
import io.orderwright.finance.dunning.ports.OverdueMoney;
import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;
import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.finance.dunning.stops.DunningStops;
import io.orderwright.finance.dunning.stops.SetStop;
import io.orderwright.finance.dunning.stops.StopKind;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Dunning by itself: one customer who owes one document; what is owed, who that is and the table are faked. */
@ModuleTest(with = "ground")
class DunningModuleTest {

    @Autowired
    DunningRuns runs;

    @Autowired
    DunningLetters letters;

    @Autowired
    DunningClaims claims;

    @Autowired
    DunningStops stops;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @MockitoBean
    OverdueMoney money;

    @MockitoBean
    DunnedCustomers customers;

    @MockitoBean
    RunTasks tasks;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    Documents documents;

    private String customer;
    private String invoice;
    private LocalDate today;

    @BeforeEach
    void aCustomerWhoIsFiveDaysLate() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        customer = "M" + run;
        invoice = "IN-" + run;
        today = calendar.today();
        anInvoice();
        owes(5);
        given(customers.of(any()))
                .willAnswer(asked ->
                        Map.of(customer, new DunnedCustomer(customer, "Acme", "KEY", null, "13800000000", null)));
        given(money.companyCurrency()).willReturn("CNY");
        given(money.inCompanyCurrency(any())).willAnswer(asked -> asked.getArgument(0));
        given(money.inCurrency(any(), anyString())).willAnswer(asked -> asked.getArgument(0));
        given(money.isOf(invoice, customer)).willReturn(true);
        says(1, "NO");
    }

    /** There is one open run in the company at a time. */
    @AfterEach
    void noRunIsLeftOpen() {
        runs.page(Long.MAX_VALUE, 1).stream()
                .filter(run -> run.state() == RunState.PREVIEW)
                .forEach(run -> runs.decided(run.number(), false, "", "frank"));
    }

    @Test
    void aRunIsLookedAtAndThenTellsAndWhatItAsksForBesidesIsClaimed(AssertablePublishedEvents events) {
        String run = runs.start("frank").number();
        assertThat(refused(RefusalKind.CONFLICT, "dunning.run-open", () -> runs.start("fiona"))
                        .arguments())
                .containsExactly(run);
        assertThat(runs.prepare(run)).isTrue();
        LetterView letter = only(run);
        assertThat(letter.state()).isEqualTo(LetterState.PREPARED);
        assertThat(letter.level()).isEqualTo(1);
        runs.decided(run, true, " go ", letters.seen(run).toString(), "frank");
        refused(RefusalKind.CONFLICT, "dunning.run-cannot", () -> runs.decided(run, false, "", "fiona"));
        runs.carryOut(run);
        assertThat(letters.send(letter.number())).isTrue();
        letters.told(letter.number());
        assertThat(claims.page(customer, true, 0, 10))
                .extracting(ClaimView::kind)
                .containsExactlyInAnyOrder(ClaimKind.FEE, ClaimKind.INTEREST);
        assertThat(events)
                .contains(DunningRunStarted.class)
                .matching(told -> told.equals(new DunningRunStarted(run, "frank", today)));
        assertThat(events)
                .contains(DunningRunDecided.class)
                .matching(told -> told.equals(new DunningRunDecided(run, "frank", true, "go")));
        assertThat(events)
                .contains(LetterReleased.class)
                .matching(told -> told.letter().equals(letter.number()) && told.dunningLevel() == 1);
        assertThat(events).contains(CustomerDunned.class).matching(told -> told.subject()
                .equals(customer));
    }

    @Test
    void nobodyIsToldTwiceOnADay() {
        told();
        LetterView second = only(prepared());
        assertThat(second.state()).isEqualTo(LetterState.NOT_TOLD);
        assertThat(second.why()).isEqualTo(DunningObstacle.TOLD_TODAY);
    }

    @Test
    void whatWasPaidMeanwhileIsNotToldAndNothingIsClaimed(AssertablePublishedEvents events) {
        String run = prepared();
        LetterView letter = only(run);
        runs.decided(run, true, "", "frank");
        given(money.overdue(any(), eq(customer))).willReturn(List.of());
        runs.carryOut(run);
        assertThat(letters.get(letter.number()).state()).isEqualTo(LetterState.DROPPED);
        assertThat(claims.page(customer, true, 0, 10)).isEmpty();
        assertThat(events).contains(LetterDropped.class).matching(told -> told.letter()
                .equals(letter.number()));
    }

    @Test
    void whoeverDecidesDecidesAboutTheLettersThatWereShown() {
        String run = prepared();
        String seen = letters.seen(run).toString();
        LetterView letter = only(run);
        refused(RefusalKind.INVALID, "dunning.reason-missing", () -> letters.leaveOut(letter.number(), " ", "fiona"));
        letters.leaveOut(letter.number(), "calls today", "fiona");
        refused(RefusalKind.CONFLICT, "dunning.seen-moved", () -> runs.decided(run, true, "", seen, "frank"));
        runs.decided(run, true, "", letters.seen(run).toString(), "frank");
        runs.carryOut(run);
        assertThat(letters.get(letter.number()).why()).isEqualTo(DunningObstacle.LEFT_OUT);
    }

    @Test
    void whoIsStoppedIsNotToldUntilSomebodyLiftsIt(AssertablePublishedEvents events) {
        SetStop dispute = stop(StopKind.DISPUTE, null, "wrong price", null);
        long id = stops.set(dispute, "sally");
        assertThat(stops.set(dispute, "sam")).as("the same again").isEqualTo(id);
        LetterView letter = only(prepared());
        assertThat(letter.why()).isEqualTo(DunningObstacle.STOPPED);
        assertThat(letter.reason()).isEqualTo("wrong price");
        noRunIsLeftOpen();
        stops.lift(id, "settled", "frank");
        refused(RefusalKind.CONFLICT, "dunning.stop-lifted", () -> stops.lift(id, "again", "frank"));
        assertThat(only(prepared()).state()).isEqualTo(LetterState.PREPARED);
        assertThat(events.ofType(DunningStopped.class)
                        .matching(told -> told.subject().equals(customer)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DISPUTE, ' ', , dunning.reason-missing",
        "PAYMENT_ANNOUNCED, next week, , dunning.stop-day-missing",
        "PAYMENT_ANNOUNCED, next week, -1, dunning.stop-day-over",
        "PAYMENT_ANNOUNCED, next week, 61, dunning.stop-day-far",
        "OTHER, for ever, 800, day.outside"
    })
    void aStopSaysWhyAndForHowLong(StopKind kind, String reason, @Nullable Integer days, String why) {
        SetStop wrong = stop(kind, null, reason, days == null ? null : today.plusDays(days));
        refused(RefusalKind.INVALID, why, () -> stops.set(wrong, "sally"));
        assertThat(stops.page(customer, true, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void aStopIsOfTheCustomersOwnDocument() {
        given(money.isOf(invoice, customer)).willReturn(false);
        SetStop wrong = stop(StopKind.DISPUTE, invoice, "wrong price", null);
        refused(RefusalKind.INVALID, "dunning.stop-other-invoice", () -> stops.set(wrong, "sally"));
    }

    @Test
    void theLastLevelStopsCreditOnce(AssertablePublishedEvents events) {
        says(3, "YES");
        String number = told().number();
        assertThat(events)
                .contains(LastLevelReached.class)
                .matching(told -> told.equals(new LastLevelReached(customer, "system", number)));
        assertThat(letters.hold(number, "A")).isTrue();
        assertThat(letters.hold(number, "D")).as("the grade of before is kept").isFalse();
    }

    @Test
    void aClaimIsGivenUpOnceAndWithAWord(AssertablePublishedEvents events) {
        told();
        ClaimView fee = claims.page(customer, true, 0, 10).stream()
                .filter(claim -> claim.kind() == ClaimKind.FEE)
                .findFirst()
                .orElseThrow();
        Money before = claims.open(customer).get(0);
        refused(RefusalKind.INVALID, "dunning.reason-missing", () -> claims.waive(fee.id(), " ", "frank"));
        assertThat(claims.waive(fee.id(), " goodwill ", "frank").open()).isFalse();
        refused(RefusalKind.CONFLICT, "dunning.claim-waived", () -> claims.waive(fee.id(), "again", "fiona"));
        assertThat(claims.open(customer)).containsExactly(before.minus(Money.parse("5.00 CNY")));
        assertThat(events.ofType(ClaimWaived.class)
                        .matching(told -> told.subject().equals(customer)))
                .extracting(ClaimWaived::reason)
                .containsExactly("goodwill");
    }

    private LetterView told() {
        String run = prepared();
        String number = only(run).number();
        runs.decided(run, true, "", "frank");
        runs.carryOut(run);
        letters.send(number);
        letters.told(number);
        return letters.get(number);
    }

    private String prepared() {
        String run = runs.start("frank").number();
        runs.prepare(run);
        return run;
    }

    private LetterView only(String run) {
        List<LetterView> found = letters.ofRun(run, 0, 10);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private SetStop stop(StopKind kind, @Nullable String of, String reason, @Nullable LocalDate until) {
        return new SetStop(customer, of, kind, reason, until);
    }

    private void owes(int daysOverdue) {
        Money open = Money.parse("1000.00 CNY");
        List<OverdueRow> rows = List.of(
                new OverdueRow(invoice, "SO-1", 1, customer, today.minusDays(daysOverdue), open, open, List.of()));
        given(money.overdue(any(), any())).willReturn(rows);
    }

    private void says(int level, String hold) {
        given(tables.decide(eq("finance/dunning-level"), any(), any()))
                .willReturn(new Decision(
                        "finance/dunning-level",
                        "#1",
                        "D-1",
                        Map.of(
                                "level", String.valueOf(level),
                                "fee", "5",
                                "interest", "12",
                                "channel", "SMS",
                                "minimum", "10",
                                "repeat", "0",
                                "hold", hold),
                        Map.of()));
    }

    /** Only that there is one: letters and claims name it by a foreign key. */
    private void anInvoice() {
        transaction.executeWithoutResult(status -> jdbc.update(
                """
                insert into invoice (id, version, number, order_number, customer_code, currency, net, tax, gross, paid,
                    issued_on, due_on, kind, part_no, state, entries, posted_under)
                values ((select coalesce(min(id), 0) - 1 from invoice), 0, ?, ?, ?, 'CNY', 1000, 0, 1000, 0, ?, ?, 'FINAL',
                    1, 'ISSUED', 0, ?)""",
                invoice,
                invoice,
                customer,
                today,
                today,
                invoice));
    }
}
