package io.orderwright.fulfilment.expediting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.fulfilment.expediting.Displacement.Loss;
import io.orderwright.fulfilment.expediting.Displacement.Slip;
import io.orderwright.fulfilment.expediting.InsertionApprover;
import io.orderwright.fulfilment.expediting.domain.RushOrder.RushRequest;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.ProposalExecution;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.platform.proposals.ProposalState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

/** A rush order guards itself, in every state, and takes no more than somebody has agreed to. */
@Tag("fulfilment")
class RushOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    private static final Map<String, Consumer<RushOrder>> TRANSITIONS = Map.of(
            "approve", rush -> rush.decide(true, "", null, "morgan", NOW),
            "decline", rush -> rush.decide(false, "no", null, "morgan", NOW),
            "askAgain", rush -> rush.askAgain(taking("SO-2", 5), agrees("sales-manager")),
            "carryOut", rush -> rush.carryOut(doing(taking("SO-2", 4)), NOW),
            "close", rush -> rush.close(NOW),
            "reject", rush -> rush.reject(NOW),
            "drop", rush -> rush.drop(NOW),
            "withdraw", rush -> rush.withdraw("sally", NOW));

    /** The way into each state, and what may happen there; nobody is told after it is carried out, but by notices. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     '',             approve decline askAgain carryOut drop withdraw",
        "APPROVED,  approve,        askAgain carryOut drop withdraw",
        "DECLINED,  decline,        reject",
        "DONE,      carryOut,       ''",
        "REJECTED,  decline reject, ''",
        "DROPPED,   drop,           ''",
        "WITHDRAWN, withdraw,       ''",
    })
    void inEachStateOnlyThisMayHappen(ProposalState state, String way, String possible) {
        String happens = TRANSITIONS.keySet().stream()
                .filter(transition -> {
                    RushOrder rush = rush(null);
                    Arrays.stream(way.split(" "))
                            .filter(step -> !step.isEmpty())
                            .forEach(step -> TRANSITIONS.get(step).accept(rush));
                    assertThat(rush.state()).isEqualTo(state);
                    return allows(rush, transition);
                })
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(happens)
                .isEqualTo(Arrays.stream(possible.split(" ")).sorted().collect(Collectors.joining(" ")));
    }

    private static boolean allows(RushOrder rush, String transition) {
        ProposalState before = rush.state();
        try {
            TRANSITIONS.get(transition).accept(rush);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo("insertion.state");
            assertThat(refused.arguments()).containsExactly("UI-1", before);
            assertThat(rush.state()).isEqualTo(before);
            return false;
        }
    }

    @Test
    void whatTakesMoreIsAskedAgainOfWhomTheTableNamesThen() {
        RushOrder rush = rush("sales-manager");
        rush.decide(true, "", null, "morgan", NOW);
        assertThat(rush.carryOut(doing(taking("SO-2", 5)), NOW)).isEqualTo(ProposalOutcome.ASK_AGAIN);
        rush.askAgain(taking("SO-2", 5), agrees("general-manager"));
        assertThat(rush.view().approver()).isEqualTo("general-manager");
        assertThat(rush.view().row()).isEqualTo("row of general-manager");
        assertThat(rush.view().displacement().told("SO-2")).isEqualTo("5 pc");
    }

    @Test
    void whoAgreesAnswersForTellingCustomersAndANoLeavesItAsItWas() {
        RushOrder told = rush("sales-manager");
        told.decide(true, "", false, "morgan", NOW);
        assertThat(told.tellCustomers()).isFalse();
        RushOrder left = rush("sales-manager");
        left.decide(true, "", null, "morgan", NOW);
        assertThat(left.tellCustomers()).isTrue();
        RushOrder declined = rush("sales-manager");
        declined.decide(false, "no", false, "morgan", NOW);
        assertThat(declined.tellCustomers()).isTrue();
    }

    @Test
    void morePiecesOrDaysOrAnotherLoserAreWorseAndLessIsNot() {
        MoreTakenPolicy policy = new MoreTakenPolicy();
        assertThat(policy.worse(taking("SO-2", 4), taking("SO-2", 4))).isFalse();
        assertThat(policy.worse(taking("SO-2", 3), taking("SO-2", 4))).isFalse();
        assertThat(policy.worse(taking("SO-2", 5), taking("SO-2", 4))).isTrue();
        assertThat(policy.worse(taking("SO-3", 1), taking("SO-2", 4))).isTrue();
        assertThat(policy.worse(slipping(2), slipping(2))).isFalse();
        assertThat(policy.worse(slipping(3), slipping(2))).isTrue();
        assertThat(policy.worse(slipping(0), taking("SO-3", 1))).isTrue();
        assertThat(policy.worse(new Displacement(List.of(), List.of(), List.of(), List.of()), slipping(2)))
                .isFalse();
    }

    /** The mapper that columns are written with would write days as lists of numbers, which version 0.1 did not. */
    @Test
    void daysAreKeptAsTheyWereBefore() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        String kept = mapper.writeValueAsString(slipping(2));
        assertThat(kept).contains("\"from\":\"2026-11-30\"", "\"to\":\"2026-12-02\"");
        assertThat(mapper.readValue(kept, Displacement.class)).isEqualTo(slipping(2));
    }

    @Test
    void aNoticeEndsOnce() {
        CustomerNotice notice = new CustomerNotice("UI-1-1", "UI-1", "SO-2");
        notice.refused("no such number", NOW);
        assertThat(notice.view().reason()).isEqualTo("no such number");
        for (Runnable again : List.<Runnable>of(
                () -> notice.told(NOW), () -> notice.refused("", NOW), () -> notice.unreachable(NOW))) {
            assertThatThrownBy(again::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                    .isEqualTo("insertion.notice.ended"));
        }
    }

    private static RushOrder rush(@Nullable String approver) {
        RushRequest asked = new RushRequest("line down", true, "sally", NOW);
        return new RushOrder(1, "UI-1", "SO-1", asked, taking("SO-2", 4), agrees(approver));
    }

    private static InsertionApprover agrees(@Nullable String approver) {
        return new InsertionApprover(approver, "1", "row of " + approver, "insertion.reason");
    }

    private static Displacement taking(String loser, int pieces) {
        return new Displacement(
                List.of(new Loss(loser, "KEY", "S-1", Quantity.of(BigDecimal.valueOf(pieces), "pc"))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Displacement slipping(int days) {
        Slip slip = new Slip("SO-2", "KEY", "WO-1", "S-1", MONDAY, MONDAY.plusDays(days));
        return new Displacement(List.of(), List.of(slip), List.of(), List.of());
    }

    private static ProposalExecution<Displacement> doing(Displacement does) {
        return new ProposalExecution<>() {
            @Override
            public Displacement preview() {
                return does;
            }

            @Override
            public Displacement carryOut() {
                return does;
            }

            @Override
            public boolean passing(Refusal refused) {
                return false;
            }
        };
    }
}
