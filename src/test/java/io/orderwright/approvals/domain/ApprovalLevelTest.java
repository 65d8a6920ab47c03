package io.orderwright.approvals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One level with its seats, and the round that it belongs to, without an engine or a database. */
@Tag("approvals")
class ApprovalLevelTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Decision ROW = new Decision(
            "purchasing/order-approval",
            "2026-01 #a1b2c3d4",
            "A-2",
            Map.of("reason", "reason.purchase.finance"),
            Map.of());

    private final ApprovalRound round = new ApprovalRound(
            new AskSignOff(
                    new SignOffSubject(
                            "PO-2026-1", "PURCHASE_ORDER", "供应商", Money.of(new BigDecimal("30000.00"), "CNY")),
                    "paul",
                    "content",
                    Money.of(new BigDecimal("30000.00"), "CNY"),
                    List.of("finance", "general-manager"),
                    null,
                    ROW,
                    true),
            1,
            NOW);

    @Test
    void allMustAgreeWhereTheTermsSayAll() {
        List<Seat> seats = asked(ApprovalMode.ALL, 100, "anna", "ben", "cleo");
        assertThat(answer(seats.get(0), true, "anna")).isEqualTo(Verdict.OPEN);
        assertThat(answer(seats.get(1), true, "ben")).isEqualTo(Verdict.OPEN);
        assertThat(answer(seats.get(2), true, "cleo")).isEqualTo(Verdict.APPROVED);
        assertThat(round.current().decidedBy()).isEqualTo("cleo");
    }

    @Test
    void aShareIsRoundedUpAndWhoIsNotNeededIsAskedNoLonger() {
        List<Seat> seats = asked(ApprovalMode.RATIO, 60, "anna", "ben", "cleo");
        assertThat(round.current().needed()).isEqualTo(2);
        answer(seats.get(0), true, "anna");
        assertThat(answer(seats.get(1), true, "ben")).isEqualTo(Verdict.APPROVED);
        assertThat(seats.get(2).state()).isEqualTo(Seat.SeatState.PASSED);
        assertThat(round.current().openSeats()).isEmpty();
    }

    @Test
    void anAddedApproverKeepsTheLevelOpenUntilHeAgreesOrIsRemoved() {
        Seat only = asked(ApprovalMode.ANY, 100, "anna").get(0);
        Seat added = round.current().add("dora", "anna");
        assertThat(answer(only, true, "anna")).isEqualTo(Verdict.OPEN);
        assertThat(round.current().remove(added, "anna", "not needed", NOW)).isEqualTo(Verdict.APPROVED);
        assertThat(added.state()).isEqualTo(Seat.SeatState.REMOVED);
    }

    @Test
    void nobodyAnswersAtASeatTwice() {
        Seat only = asked(ApprovalMode.ANY, 100, "anna").get(0);
        answer(only, true, "anna");
        assertThatThrownBy(() -> answer(only, false, "ben"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("approval.answered-before"));
    }

    @Test
    void whatIsAskedAnewForgetsWhatWasSaid() {
        Seat only = asked(ApprovalMode.ANY, 100, "anna").get(0);
        round.decided(answer(only, true, "anna"), NOW);
        assertThat(round.levelNo()).isEqualTo(2);
        round.sendBackTo(1);
        assertThat(round.current().decision()).isEqualTo(Verdict.OPEN);
        assertThat(round.current().saidYes("anna")).isFalse();
    }

    @Test
    void aLevelStandsAsTheOneBeforeWhenTheSamePersonHasJustAgreed() {
        Seat only = asked(ApprovalMode.ANY, 100, "grace").get(0);
        round.decided(answer(only, true, "grace"), NOW);
        ApprovalLevel first = round.levels().get(0);
        assertThat(first.saidYes("grace")).isTrue();
        assertThat(first.saidYes("anna")).isFalse();
        round.current().standsAs(EarlierAgreement.atLevel(1, "grace"), "general-manager", NOW);
        round.decided(Verdict.APPROVED, NOW);
        assertThat(round.state()).isEqualTo(RoundState.APPROVED);
        assertThat(round.levels().get(1).view(seat -> List.of())).satisfies(level -> {
            assertThat(level.decision()).isEqualTo(Verdict.APPROVED);
            assertThat(level.decidedBy()).isEqualTo("grace");
            assertThat(level.sameAsLevel()).isEqualTo(1);
            assertThat(level.seats()).isEmpty();
        });
    }

    @Test
    void oneNoEndsTheRound() {
        round.decided(answer(asked(ApprovalMode.ALL, 100, "anna", "ben").get(1), false, "ben"), NOW);
        assertThat(round.state()).isEqualTo(RoundState.REJECTED);
        assertThat(round.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void aYesCoversWhatWasAskedAndNothingElse() {
        assertThat(round.covers("content")).isTrue();
        assertThat(round.covers("other content")).isFalse();
        round.lowerTo("less", Money.of(BigDecimal.ONE, "CNY"), "grace");
        assertThat(round.covers("less")).isTrue();
        assertThat(round.covers("content")).isFalse();
    }

    private List<Seat> asked(ApprovalMode mode, int ratio, String... people) {
        LevelTerms terms = new LevelTerms(mode, ratio, Duration.ofDays(2), null, null, null, Duration.ofHours(4));
        round.current().ask("finance", List.of(people), terms, NOW);
        return round.current().openSeats();
    }

    private Verdict answer(Seat seat, boolean yes, String by) {
        return round.current().answer(seat, yes, by, null, "because", NOW);
    }
}
