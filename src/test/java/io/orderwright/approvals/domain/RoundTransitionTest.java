package io.orderwright.approvals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of an asking with everything that may be tried in it. */
@Tag("approvals")
@Tag("unit")
class RoundTransitionTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Money TOTAL = Money.of(new BigDecimal("30000.00"), "CNY");

    private static final Map<RoundState, Set<RoundTransition>> ALLOWED = Map.of(
            RoundState.OPEN,
            EnumSet.of(
                    RoundTransition.DECIDE,
                    RoundTransition.SEND_BACK,
                    RoundTransition.SEND_BACK_TO,
                    RoundTransition.REVOKE,
                    RoundTransition.LOWER,
                    RoundTransition.WITHDRAW),
            RoundState.SENT_BACK,
            EnumSet.of(RoundTransition.RESUBMIT, RoundTransition.LOWER, RoundTransition.WITHDRAW),
            RoundState.APPROVED,
            EnumSet.of(RoundTransition.TAKE_BACK, RoundTransition.LOWER),
            RoundState.REJECTED,
            EnumSet.noneOf(RoundTransition.class),
            RoundState.WITHDRAWN,
            EnumSet.noneOf(RoundTransition.class),
            RoundState.REVOKED,
            EnumSet.noneOf(RoundTransition.class));

    static Stream<Arguments> cells() {
        return Stream.of(RoundState.values())
                .flatMap(state -> Stream.of(RoundTransition.values()).map(done -> Arguments.of(state, done)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isDoneOrRefusedAndThenNothingHasHappened(RoundState state, RoundTransition transition) {
        ApprovalRound round = in(state);
        assertThat(round.state()).isEqualTo(state);
        int level = round.levelNo();
        boolean allowed = ALLOWED.get(state).contains(transition);
        assertThat(transition.allowedIn(state)).isEqualTo(allowed);
        if (allowed) {
            perform(round, transition);
            assertThat(round.state()).isEqualTo(after(state, transition));
        } else {
            assertThatThrownBy(() -> perform(round, transition)).isInstanceOf(Refusal.class);
            assertThat(round.state()).isEqualTo(state);
            assertThat(round.levelNo()).isEqualTo(level);
        }
    }

    /** Of an open one the second level is asked: the first has agreed. */
    private static ApprovalRound in(RoundState state) {
        ApprovalRound round = new ApprovalRound(
                new AskSignOff(
                        new SignOffSubject("PO-2026-1", "PURCHASE_ORDER", "供应商", TOTAL),
                        "paul",
                        "content",
                        TOTAL,
                        List.of("finance", "general-manager"),
                        null,
                        new Decision("t", "1", "A-2", Map.of("reason", "reason"), Map.of()),
                        true),
                1,
                NOW);
        agrees(round, "anna");
        switch (state) {
            case OPEN -> {}
            case SENT_BACK -> round.sendBack();
            case APPROVED -> agrees(round, "grace");
            case REJECTED -> round.decided(Verdict.REJECTED, NOW);
            case WITHDRAWN -> round.withdraw(NOW);
            case REVOKED -> {
                agrees(round, "grace");
                round.takeBack();
            }
        }
        return round;
    }

    private static void agrees(ApprovalRound round, String person) {
        LevelTerms terms = new LevelTerms(
                ApprovalMode.ANY, 100, Duration.ofDays(2), null, null, "general-manager", Duration.ofHours(4));
        round.current().ask("finance", List.of(person), terms, NOW);
        Seat seat = round.current().openSeats().get(0);
        round.decided(round.current().answer(seat, true, person, null, "", NOW), NOW);
    }

    private static void perform(ApprovalRound round, RoundTransition transition) {
        switch (transition) {
            case DECIDE -> round.decided(Verdict.APPROVED, NOW);
            case SEND_BACK -> round.sendBack();
            case SEND_BACK_TO -> round.sendBackTo(1);
            case RESUBMIT -> round.resubmit();
            case REVOKE -> round.revoke("anna");
            case TAKE_BACK -> round.takeBack();
            case LOWER -> round.lowerTo("less", TOTAL, "grace");
            case WITHDRAW -> round.withdraw(NOW);
        }
    }

    private static RoundState after(RoundState state, RoundTransition transition) {
        return switch (transition) {
            case DECIDE -> RoundState.APPROVED;
            case SEND_BACK -> RoundState.SENT_BACK;
            case SEND_BACK_TO, RESUBMIT, REVOKE -> RoundState.OPEN;
            case TAKE_BACK -> RoundState.REVOKED;
            case LOWER -> state;
            case WITHDRAW -> RoundState.WITHDRAWN;
        };
    }
}
