package io.orderwright.fulfilment.expediting;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.orderwright.ModuleTest;
import io.orderwright.fulfilment.expediting.DelayNotice.NoticeState;
import io.orderwright.fulfilment.expediting.Displacement.Loss;
import io.orderwright.fulfilment.expediting.InsertionEvent.CustomerInformed;
import io.orderwright.fulfilment.expediting.InsertionEvent.CustomerNotInformed;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionAsked;
import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionEnded;
import io.orderwright.fulfilment.expediting.InsertionEvent.OrderDisplaced;
import io.orderwright.fulfilment.expediting.ports.InsertionTasks;
import io.orderwright.fulfilment.expediting.ports.ReallocationExecution;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.platform.proposals.ProposalState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Urgent insertions by themselves; who loses what, and the table, are faked. */
@ModuleTest(with = {"ground", "proposals"})
class ExpeditingModuleTest {

    @Autowired
    UrgentInsertions insertions;

    @Autowired
    DelayNotices notices;

    @MockitoBean
    ReallocationExecution reallocating;

    @MockitoBean
    InsertionTasks tasks;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    private String urgent;
    private String loser;
    private String other;

    @BeforeEach
    void anOrderThatTakesTwoPiecesOfAnother() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        urgent = "SO-U" + run;
        loser = "SO-A" + run;
        other = "SO-B" + run;
        given(tables.decide(eq("production/insertion-approval"), any())).willAnswer(asked -> {
            InsertionFacts facts = asked.getArgument(1);
            return answer(
                    facts.displacedOrders() == 0
                            ? ""
                            : facts.displacedOrders() > 1 ? "general-manager" : "sales-manager");
        });
        takes(displacement(List.of(loser), loser));
    }

    @Test
    void whatIsAskedForIsKeptWithWhatItTakesAndWhoMustAgree(AssertablePublishedEvents events) {
        assertThat(insertions.preview(urgent).approver()).isEqualTo("sales-manager");
        verify(decisions, never()).record(anyString(), any());
        String number = insertions.ask(asked(null), "sally");
        InsertionView kept = insertions.get(number);
        assertThat(kept.displacement()).usingRecursiveComparison().isEqualTo(displacement(List.of(loser), loser));
        assertThat(kept.approver()).isEqualTo("sales-manager");
        assertThat(kept.row()).isEqualTo("I-1");
        verify(decisions).record(number, answer("sales-manager"));
        assertThat(events)
                .contains(InsertionAsked.class)
                .matching(told -> told.equals(new InsertionAsked(urgent, "sally", number, "fair", true)));
        refused(RefusalKind.CONFLICT, "insertion.asked-already", () -> insertions.ask(asked(null), "sam"));
        assertThat(insertions.urgent(urgent)).as("only asked for").isFalse();
    }

    @Test
    void whatWasAgreedToIsDoneAndEachWhoLosesIsWrittenDown(AssertablePublishedEvents events) {
        takes(displacement(List.of(loser, other), loser));
        String number = agreed(null);
        assertThat(insertions.carryOut(number, "morgan")).isEqualTo(ProposalOutcome.DONE);
        assertThat(insertions.urgent(urgent)).isTrue();
        assertThat(insertions.displaced(loser)).singleElement().satisfies(lost -> {
            assertThat(lost.urgentOrder()).isEqualTo(urgent);
            assertThat(lost.told()).isEqualTo("2 m");
        });
        assertThat(events.ofType(OrderDisplaced.class)
                        .matching(told -> told.insertion().equals(number)))
                .extracting(OrderDisplaced::subject)
                .containsExactly(loser, other);
        assertThat(notices.ofOrder(loser)).extracting(DelayNotice::state).containsExactly(NoticeState.OPEN);
        assertThat(notices.ofOrder(other)).extracting(DelayNotice::state).containsExactly(NoticeState.UNREACHABLE);
        refused(RefusalKind.CONFLICT, "insertion.state", () -> insertions.carryOut(number, "morgan"));
        verify(reallocating, times(1)).carryOut(urgent, number, "morgan");
    }

    /** The system must not take from somebody what nobody agreed to. */
    @Test
    void whatTakesMoreByNowIsAskedAgainOfWhomTheTableNamesThen() {
        String number = agreed(null);
        takes(displacement(List.of(loser, other), loser));
        assertThat(insertions.carryOut(number, "morgan")).isEqualTo(ProposalOutcome.ASK_AGAIN);
        verify(reallocating, never()).carryOut(anyString(), anyString(), anyString());
        insertions.askAgain(number);
        assertThat(insertions.approvers(number)).isEqualTo("general-manager");
        assertThat(insertions.get(number).decidedBy()).isNull();
        assertThat(insertions.displaced(loser)).isEmpty();
    }

    /** Between the look and the deed somebody else was faster. */
    @Test
    void whatTurnsOutToTakeMoreIsUndoneWhole() {
        String number = agreed(null);
        given(reallocating.carryOut(urgent, number, "morgan")).willReturn(displacement(List.of(loser, other), loser));
        refused(RefusalKind.CONFLICT, "insertion.changed-meanwhile", () -> insertions.carryOut(number, "morgan"));
        assertThat(insertions.get(number).state()).isEqualTo(ProposalState.APPROVED);
        assertThat(notices.of(number)).isEmpty();
    }

    @Test
    void whereNobodyLosesNobodyMustAgree(AssertablePublishedEvents events) {
        takes(displacement(List.of(), loser));
        String number = insertions.ask(asked(null), "sally");
        assertThat(insertions.needsApproval(number)).isFalse();
        assertThat(insertions.carryOut(number, "sally")).isEqualTo(ProposalOutcome.DONE);
        assertThat(notices.due(number)).isFalse();
        assertThat(events)
                .contains(InsertionEnded.class)
                .matching(told -> told.equals(new InsertionEnded(urgent, "sally", number, ProposalState.DONE)));
    }

    @Test
    void whoAgreesMayWantCustomersNotToBeTold() {
        String number = agreed(false);
        insertions.carryOut(number, "morgan");
        assertThat(insertions.displaced(loser)).hasSize(1);
        assertThat(notices.of(number)).isEmpty();
    }

    @Test
    void aNoticeIsToldOnceAndWhatTheGatewayRefusesIsSaid(AssertablePublishedEvents events) {
        takes(displacement(List.of(loser, other), loser, other));
        String number = agreed(true);
        insertions.carryOut(number, "morgan");
        assertThat(notices.open(number)).hasSize(2);
        String first = notices.of(number).get(loser).number();
        String second = notices.of(number).get(other).number();
        notices.told(first);
        notices.refused(second, "no such number");
        assertThat(notices.due(number)).isFalse();
        refused(RefusalKind.CONFLICT, "insertion.notice.ended", () -> notices.told(first));
        assertThat(events)
                .contains(CustomerInformed.class)
                .matching(told -> told.subject().equals(loser) && told.notice().equals(first));
        assertThat(events)
                .contains(CustomerNotInformed.class)
                .matching(told -> told.subject().equals(other) && told.reason().equals("no such number"));
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        String number = insertions.ask(asked(null), "sally");
        refused(RefusalKind.FORBIDDEN, "proposal.of-another", () -> insertions.withdraw(number, "sam"));
        insertions.withdraw(number, "sally");
        refused(RefusalKind.CONFLICT, "insertion.state", () -> insertions.decide(number, true, "", null, "morgan"));
        assertThat(insertions.ask(asked(null), "sally")).as("once more").isNotEqualTo(number);
    }

    private String agreed(@Nullable Boolean tell) {
        String number = insertions.ask(asked(null), "sally");
        insertions.decide(number, true, "", tell, "morgan");
        return number;
    }

    private AskInsertion asked(@Nullable Boolean tell) {
        return new AskInsertion(urgent, " fair ", tell);
    }

    private void takes(Displacement displacement) {
        given(reallocating.preview(urgent)).willReturn(displacement);
        given(reallocating.carryOut(eq(urgent), anyString(), anyString())).willReturn(displacement);
    }

    /** Two pieces of each. */
    private static Displacement displacement(List<String> losers, String... reachable) {
        return new Displacement(
                losers.stream()
                        .map(order -> new Loss(order, "KEY", "B-1", Quantity.of(new BigDecimal("2"), "m")))
                        .toList(),
                List.of(),
                List.of(),
                List.of(reachable));
    }

    private static Decision answer(String approver) {
        return new Decision(
                "production/insertion-approval",
                "#1",
                "I-1",
                Map.of("approver", approver, "reason", "reason.insertion.pieces"),
                Map.of());
    }
}
