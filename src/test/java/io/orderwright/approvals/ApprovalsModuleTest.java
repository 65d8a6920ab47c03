package io.orderwright.approvals;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import io.orderwright.ModuleTest;
import io.orderwright.approvals.ApprovalEvent.ApprovalAnswered;
import io.orderwright.approvals.ApprovalEvent.ApprovalLevelOpened;
import io.orderwright.approvals.ApprovalEvent.ApprovalRequired;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.Substitutes;
import io.orderwright.approvals.inbox.Substitution;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.ports.RecentOrders;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Approvals by themselves: two levels, one after the other; people, earlier orders and the tables are faked. */
@ModuleTest(with = "ground")
class ApprovalsModuleTest {

    private static final String SALES = "sales-manager";
    private static final String GENERAL = "general-manager";

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalFlow flow;

    @Autowired
    ApprovalActs acts;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Substitutes substitutes;

    @Autowired
    CompanyCalendar calendar;

    @MockitoBean
    People people;

    @MockitoBean
    RecentOrders recent;

    @MockitoBean
    ApprovalTasks tasks;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    @TestBean
    SignOffKind kind;

    private final Map<String, List<String>> groups = new TreeMap<>();
    private String subject;
    private String run;

    static SignOffKind kind() {
        SignOffKind kind = Mockito.mock();
        given(kind.name()).willReturn("ORDER");
        return kind;
    }

    @BeforeEach
    void peopleAndTables() {
        run = UUID.randomUUID().toString().substring(0, 8);
        subject = "SO-" + run;
        groups.clear();
        groups.put(SALES, List.of(morgan(), "terry"));
        groups.put(GENERAL, List.of("gina"));
        given(people.membersOf(anyString()))
                .willAnswer(asked -> groups.getOrDefault(asked.<String>getArgument(0), List.of()));
        given(people.groupsOf(anyString())).willAnswer(asked -> groupsOf(asked.getArgument(0)));
        given(people.knows(anyString()))
                .willAnswer(asked -> !groupsOf(asked.getArgument(0)).isEmpty());
        given(recent.amountOf(any(), any(), any(), any())).willReturn(money("0"));
        answers("approval/order-accumulation", Map.of("from", "100", "days", "7"));
        answers("approval/approval-levels", Map.of("levels", SALES + ", " + GENERAL, "reason", "reason.approval.high"));
        answers(
                "approval/level-terms",
                Map.of(
                        "mode", "ANY",
                        "ratio", "",
                        "due", "PT8H",
                        "reminder", "",
                        "escalateTo", GENERAL,
                        "fallback", "",
                        "nudgeEvery", "PT1H"));
        answers("approval/repeated-level", Map.of("repeated", "ASK"));
        answers("approval/approving-roles", Map.of("answers", "YES"));
    }

    @Test
    void oneLevelIsAskedAfterTheOtherUntilAllHaveAgreed(AssertablePublishedEvents events) {
        assertThat(approvals.require(asked("A", "500"), Set.of())).isEqualTo(2);
        assertThat(flow.openLevel(subject)).isTrue();
        act(ApprovalVerb.APPROVE, "fine", morgan());
        assertThat(approvals.verdict(subject)).isEqualTo(Verdict.OPEN);
        assertThat(flow.goesOn(subject)).isTrue();
        flow.openLevel(subject);
        assertThat(acts.asks(subject, "gina")).isTrue();
        act(ApprovalVerb.APPROVE, "", "gina");
        assertThat(approvals.verdict(subject)).isEqualTo(Verdict.APPROVED);
        assertThat(approvals.lastApprover(subject)).isEqualTo("gina");
        assertThat(approvals.changed(subject, "A")).isFalse();
        assertThat(approvals.changed(subject, "B")).as("another content").isTrue();
        assertThat(signOffs.granted(subject, "B")).isFalse();
        assertThat(events)
                .contains(ApprovalRequired.class)
                .matching(
                        told -> told.subject().equals(subject) && told.levels().equals(SALES + "," + GENERAL));
        assertThat(events.ofType(ApprovalLevelOpened.class)
                        .matching(told -> told.subject().equals(subject)))
                .extracting(ApprovalLevelOpened::group)
                .containsExactly(SALES, GENERAL);
    }

    /** A large order must not pass by being placed in small ones. */
    @Test
    void whatTheCustomerOrderedBeforeCountsFromTheTablesBoundOn() {
        given(recent.amountOf(eq("C"), any(), eq(money("100")), eq(subject))).willReturn(money("900"));
        assertThat(approvals.forecast(asked("A", "99")).amount()).isEqualTo(money("99"));
        assertThat(approvals.forecast(asked("A", "200")).amount()).isEqualTo(money("1100"));
        approvals.require(asked("A", "200"), Set.of());
        verify(tables, Mockito.times(2))
                .decide(
                        "approval/approval-levels",
                        new ApprovalFacts(new BigDecimal("1100.00"), "A", "KEY", BigDecimal.ZERO, "APPROVE"),
                        AskedThings.order(subject, "C"));
        verify(decisions).record(subject, decision("approval/order-accumulation", Map.of("from", "100", "days", "7")));
    }

    @Test
    void neitherWhoAskedNorAStrangerAnswersAndNobodyAnswersTwice() {
        opened(morgan());
        refused(RefusalKind.FORBIDDEN, "approval.own-order", () -> act(ApprovalVerb.APPROVE, "", morgan()));
        refused(RefusalKind.FORBIDDEN, "task.not-yours", () -> act(ApprovalVerb.APPROVE, "", "wendy"));
        act(ApprovalVerb.APPROVE, "", "terry");
        flow.openLevel(subject);
        groups.put(GENERAL, List.of("gina", "terry"));
        refused(RefusalKind.FORBIDDEN, "approval.other-level", () -> act(ApprovalVerb.APPROVE, "", "terry"));
        assertThat(approvals.verdict(subject)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void aNoNeedsAWordAndEndsItForTheOthers(AssertablePublishedEvents events) {
        opened("sally");
        refused(RefusalKind.INVALID, "approval.reason-missing", () -> act(ApprovalVerb.REJECT, " ", morgan()));
        act(ApprovalVerb.REJECT, "too cheap", morgan());
        assertThat(approvals.verdict(subject)).isEqualTo(Verdict.REJECTED);
        assertThat(signOffs.answer(subject).by()).isEqualTo(morgan());
        assertThat(refused(RefusalKind.CONFLICT, "approval.done.REJECT", () -> act(ApprovalVerb.APPROVE, "", "terry"))
                        .arguments())
                .as("who was faster")
                .contains(morgan());
        assertThat(events.ofType(ApprovalAnswered.class)
                        .matching(told -> told.subject().equals(subject)))
                .extracting(ApprovalAnswered::verdict)
                .containsExactly(Verdict.REJECTED);
    }

    @Test
    void aQuestionIsAskedOnceAtATimeAndAnewAfterwards() {
        opened("sally");
        refused(RefusalKind.CONFLICT, "approval.asked-already", () -> approvals.require(asked("A", "500"), Set.of()));
        act(ApprovalVerb.WITHDRAW, "a slip", "sally");
        assertThat(flow.sentBack(subject)).isTrue();
        act(ApprovalVerb.GIVE_UP, "", "sally");
        assertThat(approvals.require(asked("B", "500"), Set.of())).isEqualTo(2);
        assertThat(approvals.rounds(subject)).hasSize(2);
        assertThat(approvals.verdict(subject)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void whoeverAnswersAnswersForWhatWasShown() {
        opened("sally");
        String seen = approvals.of(subject).get(0).seen();
        approvals.carryOver(subject, "B", money("400"), "fewer", "sally");
        ActOnApproval answer = new ActOnApproval(subject, null, ApprovalVerb.APPROVE, "", "", morgan(), seen);
        assertThat(refused(RefusalKind.CONFLICT, "approval.seen-moved", () -> acts.act(answer))
                        .differences())
                .extracting(difference -> difference.place())
                .containsExactly("total", "content");
        String now = approvals.of(subject).get(0).seen();
        acts.act(new ActOnApproval(subject, null, ApprovalVerb.APPROVE, "", "", morgan(), now));
        assertThat(flow.levelEnded(subject)).isTrue();
    }

    @Test
    void whoLowersWhatIsAskedAboutDoesNotAnswer() {
        opened("sally");
        approvals.carryOver(subject, "B", money("400"), "fewer", "terry");
        refused(RefusalKind.FORBIDDEN, "approval.took-part.EDITED", () -> act(ApprovalVerb.APPROVE, "", "terry"));
        refused(
                RefusalKind.FORBIDDEN,
                "approval.only-answerer",
                () -> approvals.carryOver(subject, "C", money("300"), "fewer", morgan()));
        assertThat(approvals.rounds(subject).get(0).excluded())
                .containsExactly(new ExcludedPerson("terry", PartTaken.EDITED));
        act(ApprovalVerb.APPROVE, "", morgan());
        assertThat(flow.levelEnded(subject)).isTrue();
    }

    @Test
    void whereNobodyIsThereSomebodyHasToBeFoundAndWhereNobodyAnswersSuperiorsAreAsked() {
        groups.put(SALES, List.of());
        groups.put(GENERAL, List.of());
        approvals.require(asked("A", "500"), Set.of());
        assertThat(flow.openLevel(subject)).isFalse();
        refused(RefusalKind.CONFLICT, "approval.nobody", () -> flow.findApprovers(subject));
        groups.put(SALES, List.of(morgan()));
        flow.findApprovers(subject);
        assertThat(acts.asks(subject, morgan())).isTrue();
        groups.put(GENERAL, List.of("gina"));
        assertThat(flow.escalate(subject)).isTrue();
        assertThat(acts.asks(subject, morgan())).isFalse();
        assertThat(acts.asks(subject, "gina")).isTrue();
    }

    @Test
    void whoStandsInAnswersForWhoIsAwayAndNeverForWhatHeAskedHimself() {
        String stand = "sid" + run;
        groups.put("sales", List.of(stand));
        groups.put(SALES, List.of(morgan()));
        LocalDate today = calendar.today();
        substitutes.enter(new Substitution(null, morgan(), stand, today, today), morgan());
        assertThat(substitutes.principals(stand)).containsExactly(morgan());
        opened("sally");
        act(ApprovalVerb.APPROVE, "", stand);
        assertThat(approvals.of(subject).get(0).seats()).singleElement().satisfies(seat -> assertThat(seat.onBehalfOf())
                .isEqualTo(morgan()));
        subject = subject + "-2";
        opened(stand);
        refused(RefusalKind.FORBIDDEN, "approval.own-order", () -> act(ApprovalVerb.APPROVE, "", stand));
        substitutes.revoke(substitutes.of(stand).get(0).id(), morgan());
        assertThat(substitutes.principals(stand)).isEmpty();
        refused(
                RefusalKind.INVALID,
                "approval.substitute-self",
                () -> substitutes.enter(new Substitution(null, morgan(), morgan(), today, today), morgan()));
    }

    private void opened(String submitter) {
        approvals.require(asked(submitter, "A", "500"), Set.of());
        flow.openLevel(subject);
    }

    private ActResult act(ApprovalVerb verb, String comment, String by) {
        return acts.act(new ActOnApproval(subject, null, verb, "", comment, by));
    }

    private AskApproval asked(String content, String amount) {
        return asked("sally", content, amount);
    }

    private AskApproval asked(String submitter, String content, String amount) {
        return new AskApproval(
                new SignOffSubject(subject, "ORDER", "Acme", money(amount)),
                submitter,
                "C",
                content,
                money(amount),
                "A",
                "KEY",
                new DiscountRate(BigDecimal.ZERO),
                "APPROVE",
                true);
    }

    /** Substitutes are entered for a person of this test only. */
    private String morgan() {
        return "morgan" + run;
    }

    private Set<String> groupsOf(String person) {
        Set<String> own = new TreeSet<>();
        groups.forEach((group, members) -> {
            if (members.contains(person)) {
                own.add(group);
            }
        });
        return own;
    }

    private static Money money(String amount) {
        return Money.parse(amount + " CNY");
    }

    private void answers(String table, Map<String, Object> outputs) {
        given(tables.decide(eq(table), any())).willReturn(decision(table, outputs));
        given(tables.decide(eq(table), any(), any())).willReturn(decision(table, outputs));
    }

    private static Decision decision(String table, Map<String, Object> outputs) {
        return new Decision(table, "#1", "R-1", outputs, Map.of());
    }
}
