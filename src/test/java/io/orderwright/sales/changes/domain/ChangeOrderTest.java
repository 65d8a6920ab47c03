package io.orderwright.sales.changes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.ProposalExecution;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.WantedChange;
import io.orderwright.sales.changes.domain.ChangeOrder.ChangeRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change order guards itself, in every state, against whatever is not due there. */
@Tag("fulfilment")
class ChangeOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private static final Map<String, Consumer<ChangeOrder>> TRANSITIONS = Map.of(
            "approve", change -> change.decide(true, "", "morgan", NOW),
            "decline", change -> change.decide(false, "no", "morgan", NOW),
            "askAgain", change -> change.askAgain(effects("general-manager")),
            "carryOut", change -> change.carryOut(doing(effects(null))),
            "made", change -> change.made(2),
            "resolveRefusal", change -> change.resolveRefusal("entered by hand"),
            "close", change -> change.close(NOW),
            "reject", change -> change.reject(NOW),
            "drop", change -> change.drop(NOW),
            "withdraw", change -> change.withdraw("sally", NOW));

    /** The way into each state, and what may happen there. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     '',                approve decline askAgain carryOut drop withdraw",
        "APPROVED,  approve,           askAgain carryOut drop withdraw",
        "DECLINED,  decline,           reject",
        "APPLIED,   carryOut,          made resolveRefusal close",
        "DONE,      carryOut close,    ''",
        "REJECTED,  decline reject,    ''",
        "DROPPED,   drop,              ''",
        "WITHDRAWN, withdraw,          ''",
    })
    void inEachStateOnlyThisMayHappen(ProposalState state, String way, String possible) {
        String happens = TRANSITIONS.keySet().stream()
                .filter(transition -> {
                    ChangeOrder change = change(null);
                    Arrays.stream(way.split(" "))
                            .filter(step -> !step.isEmpty())
                            .forEach(step -> TRANSITIONS.get(step).accept(change));
                    assertThat(change.state()).isEqualTo(state);
                    return allows(change, transition);
                })
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(happens)
                .isEqualTo(Arrays.stream(possible.split(" ")).sorted().collect(Collectors.joining(" ")));
    }

    private static boolean allows(ChangeOrder change, String transition) {
        ProposalState before = change.state();
        try {
            TRANSITIONS.get(transition).accept(change);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo("change.state");
            assertThat(refused.arguments()).containsExactly("CO-1", before);
            assertThat(change.state()).isEqualTo(before);
            return false;
        }
    }

    @Test
    void whatSomebodyMustAgreeToIsNotAppliedBefore() {
        ChangeOrder change = change("sales-manager");
        refused("change.state", () -> change.carryOut(doing(effects("sales-manager"))));
        change.decide(true, "", "morgan", NOW);
        assertThat(change.carryOut(doing(effects("sales-manager")))).isEqualTo(ProposalOutcome.DONE);
        change.made(3);
        assertThat(change.view().version()).isEqualTo(3);
        assertThat(change.view().state()).isEqualTo(ProposalState.APPLIED);
    }

    @Test
    void whereOthersMustAgreeByNowTheyAreAsked() {
        ChangeOrder change = change("sales-manager");
        change.decide(true, "", "morgan", NOW);
        assertThat(change.carryOut(doing(effects("general-manager")))).isEqualTo(ProposalOutcome.ASK_AGAIN);
        change.askAgain(effects("general-manager"));
        assertThat(change.approvers()).isEqualTo("general-manager");
        assertThat(change.view().decidedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        ",                ,                false",
        ",                sales-manager,   false",
        "sales-manager,   sales-manager,   false",
        "sales-manager,   ,                true",
        "general-manager, sales-manager,   true",
    })
    void onlyAnotherApproverIsWorse(@Nullable String now, @Nullable String agreed, boolean worse) {
        assertThat(new OtherApproverPolicy().worse(effects(now), effects(agreed)))
                .isEqualTo(worse);
    }

    @Test
    void aRefusalIsNotResolvedWithoutAWord() {
        ChangeOrder change = change(null);
        change.carryOut(doing(effects(null)));
        refused("change.comment-missing", () -> change.resolveRefusal(" "));
        change.resolveRefusal(" entered by hand ");
        assertThat(change.remark()).isEqualTo("entered by hand");
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static ChangeOrder change(@Nullable String approver) {
        return new ChangeOrder(
                1,
                "CO-1",
                "SO-1",
                new ChangeRequest("too many", "sally", NOW, null),
                new WantedChange(Map.of(1, new SaidNumber(BigDecimal.ONE)), List.of(), false),
                effects(approver));
    }

    private static ChangeEffects effects(@Nullable String approver) {
        return new ChangeEffects(
                Money.parse("10 CNY"),
                Money.parse("1 CNY"),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                false,
                false,
                approver,
                "1",
                "A-1",
                "reason.approval.amount",
                false,
                false,
                null);
    }

    private static ProposalExecution<ChangeEffects> doing(ChangeEffects does) {
        return new ProposalExecution<>() {
            @Override
            public ChangeEffects preview() {
                return does;
            }

            @Override
            public ChangeEffects carryOut() {
                return does;
            }

            @Override
            public boolean passing(Refusal refused) {
                return false;
            }
        };
    }
}
