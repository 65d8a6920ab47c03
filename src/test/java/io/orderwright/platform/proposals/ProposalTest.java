package io.orderwright.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a proposal is about: it is agreed to by another person, and carried out only as it was agreed to. */
@Tag("approvals")
class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    /** Where every transition leads from every state; what is refused leads nowhere. */
    private static final String TABLE =
            """
            state     APPROVE  DECLINE  ASK_AGAIN CARRY_OUT CLOSE REJECT   DROP    WITHDRAW
            ASKED     APPROVED DECLINED ASKED     APPLIED   -     -        DROPPED WITHDRAWN
            APPROVED  -        -        ASKED     APPLIED   -     -        DROPPED WITHDRAWN
            DECLINED  -        -        -         -         -     REJECTED -       -
            APPLIED   -        -        -         -         DONE  -        -       -
            DONE      -        -        -         -         -     -        -       -
            REJECTED  -        -        -         -         -     -        -       -
            DROPPED   -        -        -         -         -     -        -       -
            WITHDRAWN -        -        -         -         -     -        -       -
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int at = 1; at < row.length; at++) {
                cells.add(Arguments.of(
                        ProposalState.valueOf(row[0]), ProposalTransition.valueOf(rows.get(0)[at]), row[at]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachTransitionIsPossibleFromTheseStatesOnly(ProposalState from, ProposalTransition transition, String to) {
        Wish wish = in(from);
        if (to.equals("-")) {
            assertThatThrownBy(() -> does(wish, transition)).isInstanceOfSatisfying(Refusal.class, refused -> {
                assertThat(refused.code()).isEqualTo("wish.state");
                assertThat(refused.arguments()).containsExactly("W-1", from);
            });
            assertThat(wish.state()).isEqualTo(from);
        } else {
            does(wish, transition);
            assertThat(wish.state()).isEqualTo(ProposalState.valueOf(to));
        }
    }

    @Test
    void theTableNamesEveryStateAndTransition() {
        assertThat(cells().map(cell -> cell.get()[0]).distinct()).containsExactly((Object[]) ProposalState.values());
        assertThat(cells().map(cell -> cell.get()[1]).distinct())
                .containsExactly((Object[]) ProposalTransition.values());
    }

    @Test
    void whatNothingLeadsOutOfIsOver() {
        for (ProposalState state : ProposalState.values()) {
            boolean goesOn = Arrays.stream(ProposalTransition.values()).anyMatch(one -> one.possibleFrom(state));
            assertThat(state.ended()).as("%s", state).isEqualTo(!goesOn);
            assertThat(ProposalState.OPEN.contains(state)).isEqualTo(goesOn);
        }
    }

    @Test
    void whatWasAnsweredIsKeptWithWhoAndWhen() {
        Wish wish = wish("manager");
        wish.decide(false, " too much ", "bob", LATER);
        assertThat(wish.remark()).isEqualTo("too much");
        assertThat(wish.decidedBy()).isEqualTo("bob");
        assertThat(wish.decidedAt()).isEqualTo(LATER);
    }

    @Test
    void onlyWhoAskedWithdraws() {
        Wish wish = wish("manager");
        refused("proposal.of-another", () -> wish.withdraw("bob", NOW));
        wish.withdraw("ann", LATER);
        assertThat(wish.endedAt()).isEqualTo(LATER);
    }

    @Test
    void whatSomebodyMustAgreeToIsNotCarriedOutBefore() {
        Wish wish = wish("manager");
        Doing doing = new Doing(3, 3);
        refused("wish.state", () -> wish.carryOut(doing));
        assertThat(doing.done).isFalse();
        wish.decide(true, "", "bob", NOW);
        assertThat(wish.carryOut(doing)).isEqualTo(ProposalOutcome.DONE);
        assertThat(doing.done).isTrue();
    }

    @Test
    void whatIsWorseThanAgreedIsNotDone() {
        Wish wish = approved();
        Doing doing = new Doing(4, 4);
        assertThat(wish.carryOut(doing)).isEqualTo(ProposalOutcome.ASK_AGAIN);
        assertThat(doing.done).isFalse();
        assertThat(wish.state()).isEqualTo(ProposalState.APPROVED);
        assertThat(wish.effects()).isEqualTo(3);
    }

    @Test
    void whatIsBetterThanAgreedIsDoneAndKept() {
        Wish wish = approved();
        assertThat(wish.carryOut(new Doing(2, 1))).isEqualTo(ProposalOutcome.DONE);
        assertThat(wish.effects()).isEqualTo(1);
    }

    @Test
    void whatBecomesWorseInBetweenIsRefusedSoThatNothingHappens() {
        Wish wish = approved();
        refused("wish.changed", () -> wish.carryOut(new Doing(3, 4)));
        assertThat(wish.state()).isEqualTo(ProposalState.APPROVED);
    }

    @Test
    void whatCannotBeDoneAnyMoreIsGone() {
        Wish wish = approved();
        Doing doing = new Doing(3, 3);
        doing.refusal = Refusal.conflict("too.late");
        assertThat(wish.carryOut(doing)).isEqualTo(ProposalOutcome.GONE);
        assertThat(wish.state()).isEqualTo(ProposalState.APPROVED);
    }

    @Test
    void whatCannotBeDoneForAMomentIsRefused() {
        Wish wish = approved();
        Doing doing = new Doing(3, 3);
        doing.refusal = Refusal.conflict("in.a-moment");
        refused("in.a-moment", () -> wish.carryOut(doing));
    }

    @Test
    void whatIsAskedAgainNobodyHasAgreedTo() {
        Wish wish = approved();
        wish.askAgain(5, "director");
        assertThat(wish.effects()).isEqualTo(5);
        assertThat(wish.approver()).isEqualTo("director");
        assertThat(wish.decidedBy()).isNull();
        assertThat(wish.decidedAt()).isNull();
        refused("wish.state", () -> wish.carryOut(new Doing(5, 5)));
    }

    @Test
    void theGeneralManagerMayAnswerForAnybody() {
        assertThat(wish("manager").approvers()).isEqualTo("manager,general-manager");
        assertThat(wish("general-manager").approvers()).isEqualTo("general-manager");
        assertThat(wish(null).approvers()).isEqualTo("general-manager");
        assertThat(wish("manager").needsApproval()).isTrue();
        assertThat(wish(null).needsApproval()).isFalse();
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    /** One that nobody must agree to, so that it can come everywhere. */
    private static Wish in(ProposalState state) {
        Map<ProposalState, List<ProposalTransition>> ways = new HashMap<>();
        ways.put(ProposalState.ASKED, List.of());
        ways.put(ProposalState.APPROVED, List.of(ProposalTransition.APPROVE));
        ways.put(ProposalState.DECLINED, List.of(ProposalTransition.DECLINE));
        ways.put(ProposalState.APPLIED, List.of(ProposalTransition.CARRY_OUT));
        ways.put(ProposalState.DONE, List.of(ProposalTransition.CARRY_OUT, ProposalTransition.CLOSE));
        ways.put(ProposalState.REJECTED, List.of(ProposalTransition.DECLINE, ProposalTransition.REJECT));
        ways.put(ProposalState.DROPPED, List.of(ProposalTransition.DROP));
        ways.put(ProposalState.WITHDRAWN, List.of(ProposalTransition.WITHDRAW));
        Wish wish = wish(null);
        ways.get(state).forEach(transition -> does(wish, transition));
        assertThat(wish.state()).isEqualTo(state);
        return wish;
    }

    private static void does(Wish wish, ProposalTransition transition) {
        Map<ProposalTransition, Consumer<Wish>> named = Map.of(
                ProposalTransition.APPROVE, one -> one.decide(true, "", "bob", NOW),
                ProposalTransition.DECLINE, one -> one.decide(false, "no", "bob", NOW),
                ProposalTransition.ASK_AGAIN, one -> one.askAgain(4, null),
                ProposalTransition.CARRY_OUT, one -> one.carryOut(new Doing(3, 3)),
                ProposalTransition.CLOSE, one -> one.close(NOW),
                ProposalTransition.REJECT, one -> one.reject(NOW),
                ProposalTransition.DROP, one -> one.drop(NOW),
                ProposalTransition.WITHDRAW, one -> one.withdraw("ann", NOW));
        named.get(transition).accept(wish);
    }

    private static Wish approved() {
        Wish wish = wish("manager");
        wish.decide(true, "", "bob", NOW);
        return wish;
    }

    private static Wish wish(@Nullable String approver) {
        return new Wish(approver);
    }

    /** Takes three of something. */
    private static final class Wish extends Proposal<Integer> {
        private int takes = 3;

        Wish(@Nullable String approver) {
            super(1, "W-1", "because", approver, "ann", NOW);
        }

        @Override
        protected ProposalTexts texts() {
            return new ProposalTexts("wish.state", "wish.comment", "wish.changed");
        }

        @Override
        protected AgreementPolicy<Integer> policy() {
            return (now, agreed) -> now > agreed;
        }

        @Override
        protected Integer effects() {
            return takes;
        }

        @Override
        protected void keep(Integer effects) {
            takes = effects;
        }
    }

    private static final class Doing implements ProposalExecution<Integer> {
        private final int seen;
        private final int taken;
        private @Nullable Refusal refusal;
        private boolean done;

        Doing(int seen, int taken) {
            this.seen = seen;
            this.taken = taken;
        }

        @Override
        public Integer preview() {
            if (refusal != null) {
                throw refusal;
            }
            return seen;
        }

        @Override
        public Integer carryOut() {
            done = true;
            return taken;
        }

        @Override
        public boolean passing(Refusal refused) {
            return refused.code().equals("in.a-moment");
        }
    }
}
