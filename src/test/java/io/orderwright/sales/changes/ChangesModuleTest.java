package io.orderwright.sales.changes;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.orderwright.AtOnce;
import io.orderwright.ModuleTest;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.sales.changes.AskChange.AskedLine;
import io.orderwright.sales.changes.ChangeEffects.ChangedLine;
import io.orderwright.sales.changes.ChangeEvent.ChangeAsked;
import io.orderwright.sales.changes.ChangeEvent.ChangeDecided;
import io.orderwright.sales.changes.ChangeEvent.ChangeEnded;
import io.orderwright.sales.changes.ChangeEvent.ChangeReasked;
import io.orderwright.sales.changes.ports.AmendmentExecution;
import io.orderwright.sales.changes.ports.AmendmentExecution.Ground;
import io.orderwright.sales.changes.ports.ChangeReaders;
import io.orderwright.sales.changes.ports.ChangeTasks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Change orders by themselves; what they do to orders is faked. */
@ModuleTest(with = {"ground", "proposals"})
class ChangesModuleTest {

    /** So many races let those meet who could. */
    private static final int ROUNDS = 25;

    private static final String MANAGER = "sales-manager";

    @Autowired
    OrderChanges changes;

    @MockitoBean
    AmendmentExecution amending;

    @MockitoBean
    ChangeReaders readers;

    @MockitoBean
    ChangeTasks tasks;

    @MockitoBean
    DecisionTables tables;

    private String order;
    private WantedChange wanted;

    @BeforeEach
    void anOrderOfWhichMoreIsWanted() {
        order = "SO-" + UUID.randomUUID().toString().substring(0, 8);
        wanted = new WantedChange(Map.of(1, new SaidNumber(new BigDecimal("5"))), List.of(), false);
        given(amending.wanted(eq(order), any())).willReturn(wanted);
        given(amending.version(order)).willReturn(3);
        does("100.00", MANAGER);
    }

    @Test
    void whatIsAskedForIsKeptWithWhatItDoesAndTold(AssertablePublishedEvents events) {
        String number = changes.ask(order, asked(3, null), "sally");
        ChangeView kept = changes.get(number);
        assertThat(kept.state()).isEqualTo(ProposalState.ASKED);
        assertThat(kept.reason()).isEqualTo("more");
        assertThat(kept.effects()).usingRecursiveComparison().isEqualTo(effects("100.00", MANAGER));
        assertThat(kept.wanted().get(1)).hasToString("5");
        assertThat(changes.ofOrder(order)).extracting(ChangeView::number).containsExactly(number);
        assertThat(changes.approvers(number)).isEqualTo("sales-manager,general-manager");
        assertThat(events)
                .contains(ChangeAsked.class)
                .matching(told -> told.equals(new ChangeAsked(order, "sally", number, "more")));
        verify(amending, never()).carryOut(anyString(), any(), any());
    }

    @Test
    void partnersAreToldOfOneAfterTheOther() {
        String first = changes.ask(order, asked(null, null), "sally");
        refused(RefusalKind.CONFLICT, "change.asked-already", () -> changes.ask(order, asked(null, null), "sally"));
        changes.withdraw(first, "sally");
        assertThat(changes.ask(order, asked(null, null), "sally")).isNotEqualTo(first);
    }

    @Test
    void ofTwoWhoAskAtTheSameMomentOneIsRefusedInWords() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> both = AtOnce.all(List.of(() -> ask("sally"), () -> ask("sally")));
            assertThat(both).containsOnlyOnce("change.asked-already");
            assertThat(changes.ofOrder(order)).hasSize(round + 1);
            changes.withdraw(changes.ofOrder(order).get(round).number(), "sally");
        }
    }

    /** The number, or why not. */
    private String ask(String by) {
        try {
            return changes.ask(order, asked(null, null), by);
        } catch (Refusal no) {
            return no.code();
        }
    }

    @Test
    void whoHasSeenAnotherOrderOrOtherEffectsIsRefusedAndNothingIsKept() {
        refused(RefusalKind.CHANGED, "change.other-version", () -> changes.ask(order, asked(2, null), "sally"));
        SeenChange seen = new SeenChange("80.00", "90", "CNY", null);
        Refusal moved =
                refused(RefusalKind.CONFLICT, "change.seen-moved", () -> changes.ask(order, asked(3, seen), "sally"));
        assertThat(moved.differences())
                .containsExactly(new Difference("after", "90", "100"), new Difference("approver", "–", MANAGER));
        assertThat(changes.ofOrder(order)).isEmpty();
    }

    @Test
    void whatWasAgreedToIsDoneInTheNameOfBothAndMakesAVersion(AssertablePublishedEvents events) {
        String number = changes.ask(order, asked(null, null), "sally");
        refused(RefusalKind.CONFLICT, "change.state", () -> changes.apply(number));
        changes.decide(number, true, " go on ", "morgan");
        given(amending.version(order)).willReturn(4);
        assertThat(changes.apply(number)).isEqualTo(ProposalOutcome.DONE);
        verify(amending).carryOut(eq(order), any(), eq(new Ground(number, "more", "sally", "morgan")));
        assertThat(changes.get(number).version()).isEqualTo(4);
        refused(RefusalKind.CONFLICT, "change.state", () -> changes.apply(number));
        changes.close(number);
        assertThat(events)
                .contains(ChangeDecided.class)
                .matching(told -> told.equals(new ChangeDecided(order, "morgan", number, true, "go on")));
        assertThat(ended(events)).containsExactly(ProposalState.DONE);
    }

    @Test
    void whatComesToMoreByNowIsAskedAgain(AssertablePublishedEvents events) {
        String number = changes.ask(order, asked(null, null), "sally");
        changes.decide(number, true, "", "morgan");
        does("120.00", MANAGER);
        assertThat(changes.apply(number)).isEqualTo(ProposalOutcome.ASK_AGAIN);
        assertThat(changes.get(number).state()).as("nothing has happened").isEqualTo(ProposalState.APPROVED);
        does("120.00", "general-manager");
        changes.askAgain(number);
        assertThat(changes.get(number).decidedBy()).isNull();
        assertThat(changes.get(number).effects().after()).isEqualTo(Money.parse("120 CNY"));
        assertThat(changes.approvers(number)).isEqualTo("general-manager");
        assertThat(events).contains(ChangeReasked.class).matching(told -> told.changeOrder()
                .equals(number));
        verify(amending, never()).carryOut(anyString(), any(), any());
    }

    /** While the order is being sent, one waits a moment; else it is over. */
    @Test
    void whatRefusesForAMomentOnlyIsNoEnd() {
        does("100.00", null);
        String number = changes.ask(order, asked(null, null), "sally");
        given(amending.preview(eq(order), any(), any()))
                .willThrow(Refusal.conflict("order.being-sent", order), Refusal.conflict("change.left", order));
        refused(RefusalKind.CONFLICT, "order.being-sent", () -> changes.apply(number));
        assertThat(changes.apply(number)).isEqualTo(ProposalOutcome.GONE);
        changes.drop(number);
        assertThat(changes.get(number).state()).isEqualTo(ProposalState.DROPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CO-2020-00000001", "SO-1", "CO"})
    void anotherNumberIsNotKnown(String number) {
        refused(RefusalKind.NOT_FOUND, "document.unknown", () -> changes.get(number));
        refused(RefusalKind.NOT_FOUND, "document.unknown", () -> changes.decide(number, true, "", "morgan"));
    }

    private List<ProposalState> ended(AssertablePublishedEvents events) {
        List<ProposalState> found = new ArrayList<>();
        events.ofType(ChangeEnded.class)
                .matching(told -> told.subject().equals(order))
                .forEach(told -> found.add(told.state()));
        return found;
    }

    private void does(String after, @Nullable String approver) {
        given(amending.preview(eq(order), any(), any())).willReturn(effects(after, approver));
        given(amending.carryOut(eq(order), any(), any())).willReturn(effects(after, approver));
    }

    private static AskChange asked(@Nullable Integer version, @Nullable SeenChange seen) {
        return new AskChange(
                version,
                " more ",
                List.of(new AskedLine(1, new SaidNumber(new BigDecimal("5")))),
                List.of(),
                null,
                seen);
    }

    private static ChangeEffects effects(String after, @Nullable String approver) {
        ChangedLine line =
                new ChangedLine(1, "B-1", "Bolt", pieces("4"), pieces("5"), pieces("0"), pieces("0"), null, null);
        return new ChangeEffects(
                Money.parse("80.00 CNY"),
                Money.parse(after + " CNY"),
                List.of(line),
                List.of(),
                null,
                List.of(),
                false,
                false,
                false,
                approver,
                "#1",
                "A-1",
                null,
                false,
                false,
                null);
    }

    private static Quantity pieces(String amount) {
        return Quantity.of(new BigDecimal(amount), "pc");
    }
}
