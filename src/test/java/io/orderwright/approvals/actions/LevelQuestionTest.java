package io.orderwright.approvals.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.approvals.ApprovalEvent.ApprovalLevelAnswered;
import io.orderwright.approvals.ApprovalEvent.ApprovalLevelSkipped;
import io.orderwright.approvals.actions.ApprovalTable.TermsDecision;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.domain.LevelTerms;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.approvals.store.Substitutions;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.WorkingDays;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom a level's question is put to, and when it is put to nobody since the same person has just agreed (去重). */
@Tag("approvals")
class LevelQuestionTest {

    private static final BigDecimal TEN = new BigDecimal("10.00");
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final ApprovalTable table = mock(ApprovalTable.class);
    private final People people = mock(People.class);
    private final Substitutions substitutions = mock(Substitutions.class);
    private final StandIns standIns = mock(StandIns.class);
    private final ApprovalLog log = mock(ApprovalLog.class);
    private final CompanyCalendar calendar = new CompanyCalendar(
            Clock.fixed(NOW, ZoneOffset.UTC),
            ZoneOffset.UTC,
            new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
            new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private final Entitlements entitlements = new Entitlements(people, substitutions, standIns, calendar);
    private final LevelQuestion question =
            new LevelQuestion(mock(ApprovalRounds.class), table, entitlements, mock(DecisionLog.class), log);

    @BeforeEach
    void oneGeneralManager() {
        LevelTerms terms = new LevelTerms(
                ApprovalMode.ANY, 100, Duration.ofDays(2), null, null, "general-manager", Duration.ofHours(4));
        when(log.now()).thenReturn(NOW);
        when(table.terms(any(), any())).thenReturn(new TermsDecision(terms, said("mode", "ANY")));
        when(substitutions.on(any())).thenReturn(Map.of());
        when(standIns.includes(any())).thenReturn(true);
        when(people.membersOf("sales-manager")).thenReturn(List.of("morgan"));
        when(people.membersOf("general-manager")).thenReturn(List.of("grace"));
        says("SKIP");
    }

    @Test
    void whoHasJustAgreedIsNotAskedAgainAtTheNextLevel() {
        ApprovalRound round = agreedAtFirstLevel("morgan");
        assertThat(round.state()).isEqualTo(RoundState.APPROVED);
        verify(log).happened(round, ApprovalVerb.SKIP, "grace", "general-manager");
        verify(log).tell(new ApprovalLevelSkipped("CL-1", "system", 2, "general-manager", "grace", 1));
    }

    @Test
    void theTableMayAskHimAllTheSame() {
        says("ASK");
        ApprovalRound round = agreedAtFirstLevel("morgan");
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertThat(round.levelNo()).isEqualTo(2);
        verify(log, never()).happened(any(), eq(ApprovalVerb.SKIP), any(), any());
    }

    @Test
    void whereAnotherCouldAnswerTheLevelIsAsked() {
        when(people.membersOf("general-manager")).thenReturn(List.of("gina", "grace"));
        assertThat(agreedAtFirstLevel("morgan").state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void whereASubstituteCouldAnswerTheLevelIsAsked() {
        when(substitutions.on(any())).thenReturn(Map.of("grace", Set.of("sam")));
        assertThat(agreedAtFirstLevel("morgan").state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void whereAnotherHasAgreedTheLevelIsAsked() {
        ApprovalRound round = agreedAtFirstLevel("sally");
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        verify(table, never()).repeated(any(), any());
    }

    /** One exception of docs/adr/0090: by a role of his own, and nobody has handed it to him. */
    @Test
    void whoAnsweredForAnotherOrHadItHandedToHimHasNotAgreedForHisOwnLevel() {
        ApprovalRound forAnother = round("sally", null);
        agrees(forAnother, "grace", "morgan");
        assertThat(forAnother.state()).isEqualTo(RoundState.OPEN);
        ApprovalRound handedOn = round("sally", null);
        assertThat(question.put(handedOn, handedOn.current(), "sales-manager")).isTrue();
        Seat seat = handedOn.current().openSeats().get(0);
        seat.transfer("grace");
        question.decided(handedOn, handedOn.current().answer(seat, true, "grace", null, "", NOW));
        assertThat(handedOn.state()).isEqualTo(RoundState.OPEN);
    }

    /** Credit control released the order that is asked about, say. */
    @Test
    void whoHasAgreedElsewhereIsNotAskedAtAnyLevel() {
        ApprovalRound first = begun("morgan", "sally");
        assertThat(first.levelNo()).isEqualTo(2);
        assertThat(first.levels().get(0).decidedBy()).isEqualTo("morgan");
        verify(log).happened(first, ApprovalVerb.SKIP, "morgan", "sales-manager");
        verify(log).tell(new ApprovalLevelAnswered("CL-1", "system", 1, "sales-manager", "morgan", "CREDIT_RELEASE"));
        ApprovalRound second = begun("grace", "sally");
        assertThat(second.levelNo()).isEqualTo(1);
        agrees(second, "morgan", null);
        assertThat(second.state()).isEqualTo(RoundState.APPROVED);
    }

    @Test
    void whoHasAgreedElsewhereIsAskedWhereAnotherCouldAnswerOrTheTableSaysSo() {
        when(table.repeated(any(), any())).thenReturn(said("repeated", "ASK"));
        assertThat(begun("morgan", "sally").levelNo()).isEqualTo(1);
        says("SKIP");
        when(people.membersOf("sales-manager")).thenReturn(List.of("max", "morgan"));
        assertThat(begun("morgan", "sally").levelNo()).isEqualTo(1);
    }

    @Test
    void whoSubmittedHasNotAgreedElsewhere() {
        assertThat(begun("morgan", "morgan").levelNo()).isEqualTo(1);
    }

    /** Else one person would have decided at both. */
    @Test
    void whoHasAgreedElsewhereAndAnsweredAtALevelIsNoneForAnotherLevel() {
        ApprovalRound round = begun("grace", "sally");
        agrees(round, "grace", "morgan");
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertThat(round.levelNo()).isEqualTo(2);
        ApprovalRound other = begun("morgan", "sally");
        when(people.membersOf("general-manager")).thenReturn(List.of("grace", "morgan"));
        assertThat(entitlements.asked("general-manager", other.current())).containsExactly("grace");
    }

    @Test
    void whatIsAskedAgainIsAskedOfHimToo() {
        ApprovalRound round = begun("grace", "sally");
        round.sendBack();
        round.resubmit();
        agrees(round, "morgan", null);
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertThat(round.levelNo()).isEqualTo(2);
    }

    private void agrees(ApprovalRound round, String person, String forWhom) {
        assertThat(question.put(round, round.current(), "sales-manager")).isTrue();
        question.decided(
                round, round.current().answer(round.current().openSeats().get(0), true, person, forWhom, "", NOW));
    }

    private ApprovalRound begun(String agreed, String submitter) {
        ApprovalRound round = new ApprovalRound(
                asked(submitter, null).after(new EarlierAgreement(agreed, "CREDIT_RELEASE", 7)), 1, NOW);
        question.begin(round);
        return round;
    }

    @Test
    void theAskersOwnFallbackComesBeforeThatOfTheTerms() {
        when(people.membersOf("finance")).thenReturn(List.of("fiona"));
        ApprovalRound round = round("morgan", "finance");
        assertThat(question.put(round, round.current(), "sales-manager")).isTrue();
        assertThat(round.current().group()).isEqualTo("finance");
        assertThat(round.current().namedGroup()).isEqualTo("sales-manager");
    }

    @Test
    void nobodyIsAskedWhereBothGroupsAreEmpty() {
        when(people.membersOf("general-manager")).thenReturn(List.of());
        ApprovalRound round = round("morgan", null);
        assertThat(question.put(round, round.current(), "sales-manager")).isFalse();
        assertThat(round.current().openSeats()).isEmpty();
    }

    /** However he is asked: of his group, in another's place, by name, or where somebody answers for him. */
    @Test
    void whoTookPartNeverAnswersAndNobodyDoesForHim() {
        when(people.membersOf("sales-manager")).thenReturn(List.of("max", "morgan"));
        when(people.knows(any())).thenReturn(true);
        ApprovalRound round = editedBy("morgan");
        assertThat(question.put(round, round.current(), "sales-manager")).isTrue();
        verify(log).happened(round, ApprovalVerb.EXCLUDE, "morgan", "sales-manager");
        Seat ofGroup = round.current().openSeats().get(0);
        refused("approval.took-part.EDITED", () -> entitlements.at(ofGroup, "morgan"));
        refused("approval.person-took-part.EDITED", () -> entitlements.other(ofGroup, "morgan"));
        assertThat(entitlements.at(ofGroup, "max").onBehalfOf()).isNull();
        when(substitutions.principals(eq("sam"), any())).thenReturn(List.of("morgan"));
        when(substitutions.principals(eq("morgan"), any())).thenReturn(List.of("max"));
        refused("task.not-yours", () -> entitlements.at(ofGroup, "sam"));
        refused("approval.took-part.EDITED", () -> entitlements.at(ofGroup, "morgan"));
        when(substitutions.on(any())).thenReturn(Map.of("max", Set.of("morgan", "sam")));
        assertThat(entitlements.substitutes(ofGroup)).containsExactly("sam");
        when(standIns.all()).thenReturn(new TreeSet<>(Set.of("max", "morgan", "grace")));
        assertThat(entitlements.others(round)).doesNotContain("morgan");
    }

    @Test
    void whereTheOnlyOneTookPartWhoeverIsNextIsAsked() {
        ApprovalRound round = editedBy("morgan");
        assertThat(question.put(round, round.current(), "sales-manager")).isTrue();
        assertThat(round.current().group()).isEqualTo("general-manager");
        ApprovalRound nobody = editedBy("morgan", "grace");
        assertThat(question.put(nobody, nobody.current(), "sales-manager")).isFalse();
    }

    @Test
    void whoTookPartHasNotAgreedElsewhere() {
        ApprovalRound round = new ApprovalRound(
                asked("sally", null)
                        .without(Set.of(new ExcludedPerson("morgan", PartTaken.EDITED)))
                        .after(new EarlierAgreement("morgan", "CREDIT_RELEASE", 7)),
                1,
                NOW);
        question.begin(round);
        assertThat(round.levelNo()).isEqualTo(1);
    }

    /** While people are asked: somebody else has to be left. */
    @Test
    void whoIsTheOnlyOneToAnswerTakesNoPart() {
        ApprovalRound alone = round("sally", null);
        question.put(alone, alone.current(), "sales-manager");
        refused("approval.only-answerer", () -> entitlements.refuseOnlyAnswerer(alone, "morgan"));
        when(people.membersOf("sales-manager")).thenReturn(List.of("max", "morgan"));
        entitlements.refuseOnlyAnswerer(alone, "morgan");
        alone.lowerTo("less", Money.of(TEN, "CNY"), "morgan");
        refused("approval.only-answerer", () -> entitlements.refuseOnlyAnswerer(alone, "max"));
        refused(
                "approval.took-part.EDITED",
                () -> entitlements.at(alone.current().openSeats().get(0), "morgan"));
        ApprovalRound handedOn = round("sally", null);
        question.put(handedOn, handedOn.current(), "sales-manager");
        handedOn.current().openSeats().get(0).delegate("grace", "morgan");
        refused("approval.only-answerer", () -> entitlements.refuseOnlyAnswerer(handedOn, "grace"));
        refused("approval.only-answerer", () -> entitlements.refuseOnlyAnswerer(handedOn, "morgan"));
        entitlements.refuseOnlyAnswerer(handedOn, "max");
    }

    /** Who stands in for him answers for nobody once he is excluded, and who answered at another level does not here. */
    @Test
    void whoStandsInForTheOnlyOneIsNobodyElse() {
        ApprovalRound round = round("sally", null);
        question.put(round, round.current(), "sales-manager");
        when(substitutions.on(any())).thenReturn(Map.of("morgan", Set.of("sam")));
        refused("approval.only-answerer", () -> entitlements.refuseOnlyAnswerer(round, "morgan"));
        when(people.membersOf("sales-manager")).thenReturn(List.of("max", "morgan"));
        when(substitutions.on(any())).thenReturn(Map.of("max", Set.of("morgan")));
        entitlements.refuseOnlyAnswerer(round, "morgan");

        when(substitutions.on(any())).thenReturn(Map.of());
        when(people.membersOf("sales-manager")).thenReturn(List.of("morgan"));
        ApprovalRound second = round("sally", null);
        agrees(second, "morgan", null);
        when(people.membersOf("general-manager")).thenReturn(List.of("grace", "morgan"));
        question.put(second, second.current(), "general-manager");
        refused("approval.only-answerer", () -> entitlements.refuseOnlyAnswerer(second, "grace"));
    }

    private static ApprovalRound editedBy(String... people) {
        return new ApprovalRound(
                asked("sally", null)
                        .without(Stream.of(people)
                                .map(one -> new ExcludedPerson(one, PartTaken.EDITED))
                                .toList()),
                1,
                NOW);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo(code));
    }

    /** The sales manager, or the general manager where the sales manager submitted it, says yes. */
    private ApprovalRound agreedAtFirstLevel(String submitter) {
        ApprovalRound round = round(submitter, null);
        assertThat(question.put(round, round.current(), "sales-manager")).isTrue();
        String approver = submitter.equals("morgan") ? "grace" : "morgan";
        question.decided(
                round, round.current().answer(round.current().openSeats().get(0), true, approver, null, "", NOW));
        return round;
    }

    private static ApprovalRound round(String submitter, String fallback) {
        return new ApprovalRound(asked(submitter, fallback), 1, NOW);
    }

    private static AskSignOff asked(String submitter, String fallback) {
        return new AskSignOff(
                new SignOffSubject("CL-1", "CREDIT_LIMIT", "客户", null),
                submitter,
                "content",
                Money.of(TEN, "CNY"),
                List.of("sales-manager", "general-manager"),
                fallback,
                said("levels", "sales-manager, general-manager"),
                true);
    }

    private void says(String repeated) {
        when(table.repeated(any(), any())).thenReturn(said("repeated", repeated));
    }

    private static Decision said(String output, String answer) {
        return new Decision("t", "2026-02 #00000000", "A-1", Map.of(output, answer, "reason", "reason"), Map.of());
    }
}
