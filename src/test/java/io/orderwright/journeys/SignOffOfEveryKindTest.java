package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.InboxItem;
import io.orderwright.approvals.inbox.Substitutes;
import io.orderwright.approvals.inbox.Substitution;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is signed off, the same holds for it: one rule, told once, proven of each kind of document. */
@Tag("approvals")
class SignOffOfEveryKindTest extends SubjectsToSignOff {

    @Autowired
    Accounts accounts;

    @Autowired
    ApprovalInbox inbox;

    @Autowired
    Substitutes substitutes;

    @Autowired
    RepositoryService repository;

    private Approvers approvers;

    @BeforeEach
    void theUsualPeople() {
        approvers = new Approvers(accounts, identities);
    }

    @AfterEach
    void whoeverCameLeaves() {
        approvers.restore();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAskedSeesInOneListWhatItIsAboutWhySinceWhenAndByWhen(Kind kind) {
        String number = asked(kind);
        InboxItem item = item(InboxFilter.WAITING, kind.approver, number);
        assertThat(item.about().kind()).isEqualTo(kind.name());
        assertThat(item.about().title()).isNotBlank();
        if (kind == Kind.URGENT_INSERTION) {
            assertThat(item.about().total()).as("it is about pieces and days").isNull();
        } else {
            assertThat(item.about().total().isPositive()).isTrue();
            assertThat(item.about().total().code()).isEqualTo("CNY");
        }
        assertThat(item.reason()).startsWith("reason.");
        assertThat(item.dueAt()).isAfter(item.at());
        assertThat(item(InboxFilter.SUBMITTED, kind.submitter, number).state()).isEqualTo(RoundState.OPEN.name());
        assertThat(level(number).namedGroup()).isEqualTo(kind.group);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CREDIT_LIMIT", "CREDIT_RELEASE", "RECEIPT_MOVEMENT", "INVOICE_CORRECTION", "WRITE_OFF"})
    void theDocumentsPageLeadsToIt(Kind kind) {
        assertThat(leadsToSignOff(kind, asked(kind))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aYesIsCarriedOutAtOnce(Kind kind) {
        String number = asked(kind);
        does(kind.approver, ApprovalVerb.APPROVE, number, "", "agreed");
        standsInTheBooks(kind, number, true);
        assertThat(approvals.lastApprover(number)).isEqualTo(kind.approver);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNoNeedsAWordAndEndsIt(Kind kind) {
        String number = asked(kind);
        refuses("approval.reason-missing", () -> does(kind.approver, ApprovalVerb.REJECT, number, "", " "));
        does(kind.approver, ApprovalVerb.REJECT, number, "", "not so");
        standsInTheBooks(kind, number, false);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksNeverAnswersThoughHeIsOfTheGroup(Kind kind) {
        identities.createMembership(kind.submitter, kind.group);
        try {
            String number = asked(kind);
            refuses("approval.own-order", () -> does(kind.submitter, ApprovalVerb.APPROVE, number, "", "agreed"));
            assertThat(items(InboxFilter.WAITING, kind.submitter, number)).isEmpty();
            does(kind.approver, ApprovalVerb.APPROVE, number, "", "agreed");
            standsInTheBooks(kind, number, true);
        } finally {
            identities.deleteMembership(kind.submitter, kind.group);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubstituteAnswersForWhoIsAway(Kind kind) {
        approvers.hire("sid", "legal");
        LocalDate today = LocalDate.now();
        substitutes.enter(new Substitution(null, kind.approver, "sid", today, today.plusDays(2)), kind.approver);
        try {
            String number = asked(kind);
            assertThat(items(InboxFilter.SUBSTITUTE, "sid", number)).hasSize(1);
            does("sid", ApprovalVerb.APPROVE, number, "", "agreed");
            standsInTheBooks(kind, number, true);
            assertThat(approvals.acts(number).get(0).onBehalfOf()).isEqualTo(kind.approver);
        } finally {
            substitutes.of(kind.approver).stream()
                    .filter(one -> one.substitute().equals("sid"))
                    .forEach(one -> substitutes.revoke(one.id(), kind.approver));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOpinionIsAskedAndAnotherMustAgreeToo(Kind kind) {
        approvers.hire("olga", "legal");
        String number = asked(kind);
        does(kind.approver, ApprovalVerb.DELEGATE, number, "olga", "what do you think?");
        does("olga", ApprovalVerb.APPROVE, number, "", "looks right");
        does(kind.approver, ApprovalVerb.ADD_APPROVER, number, "grace", "please look too");
        does(kind.approver, ApprovalVerb.APPROVE, number, "", "agreed");
        assertThat(approvals.of(number).get(0).decidedBy()).isNull();
        does("grace", ApprovalVerb.APPROVE, number, "", "agreed");
        standsInTheBooks(kind, number, true);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentBackIsAskedAgainOrGivenUp(Kind kind) {
        String number = asked(kind);
        does(kind.approver, ApprovalVerb.SEND_BACK, number, "", "for whom?");
        does(kind.submitter, ApprovalVerb.RESUBMIT, number, "", "for the new shop");
        does(kind.submitter, ApprovalVerb.WITHDRAW, number, "", "not needed any more");
        does(kind.submitter, ApprovalVerb.GIVE_UP, number, "", "");
        assertThat(approvals.rounds(number).get(0).state()).isEqualTo(RoundState.WITHDRAWN);
        standsInTheBooks(kind, number, false);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void timeRemindsAndThenAsksTheSuperiors(Kind kind) {
        String number = asked(kind);
        timer(number, "boundaryReminderDue");
        assertThat(item(InboxFilter.WAITING, kind.approver, number).reminders()).isEqualTo(1);
        timer(number, "boundaryLevelOverdue");
        assertThat(level(number).group()).isEqualTo("general-manager");
        refuses("task.not-yours", () -> does(kind.approver, ApprovalVerb.APPROVE, number, "", "agreed"));
        does("grace", ApprovalVerb.APPROVE, number, "", "agreed");
        standsInTheBooks(kind, number, true);
    }

    @ParameterizedTest
    @EnumSource
    void theOtherWhoIsLateIsToldWhoWasFaster(Kind kind) {
        approvers.hire("max", kind.group);
        String number = asked(kind);
        does("max", ApprovalVerb.APPROVE, number, "", "agreed");
        assertThatThrownBy(() -> does(kind.approver, ApprovalVerb.APPROVE, number, "", "agreed"))
                .isInstanceOfSatisfying(Refusal.class, told -> {
                    assertThat(told.code()).isEqualTo("approval.done.APPROVE");
                    assertThat(told.arguments()).contains("max");
                });
    }

    /** What began under a diagram of the version before asks at a task of its own, and ends there. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "ORDER",
                "STOCK_TAKE",
                "CREDIT_RELEASE",
                "RECEIPT_MOVEMENT",
                "INVOICE_CORRECTION",
                "WRITE_OFF",
                "CUSTOMER_RETURN"
            })
    void whatBeganUnderAnEarlierDiagramIsAnsweredThereByTheSameRules(Kind kind) {
        identities.createMembership(kind.submitter, kind.group);
        try (EarlierDiagram earlier = EarlierDiagram.of(kind.process, repository)) {
            String agreed = written(kind);
            assertThat(approvals.rounds(agreed)).isEmpty();
            assertThat(earlier.runs(agreed, runtime)).isTrue();
            assertThat(!kind.page.isEmpty() && leadsToSignOff(kind, agreed)).isFalse();
            refuses("approval.own-order", () -> answers(kind, agreed, true, "", kind.submitter));
            refuses("approval.reason-missing", () -> answers(kind, agreed, false, " ", kind.approver));
            refuses("role.missing", () -> answers(kind, agreed, true, "", "wendy"));
            answers(kind, agreed, true, "", kind.approver);
            assertThat(approvals.rounds(agreed).get(0).state()).isEqualTo(RoundState.APPROVED);
            standsInTheBooks(kind, agreed, true);
            assertThat(wrong(agreed)).isEmpty();
            String declined = written(kind);
            answers(kind, declined, false, "not so", kind.approver);
            standsInTheBooks(kind, declined, false);
            assertThat(wrong(declined)).isEmpty();
        } finally {
            identities.deleteMembership(kind.submitter, kind.group);
        }
    }

    /** It asked by the diagram of orders alone, with the same verbs: its steps have names of their own, and go on. */
    @Test
    void anOrderThatBeganUnderTheEarlierDiagramIsApprovedAndTakenBackOnIt() {
        try (EarlierDiagram earlier = EarlierDiagram.of(Kind.ORDER.process, repository)) {
            String number = written(Kind.ORDER);
            thenIs(number, IN_APPROVAL);
            assertThat(earlier.runs(number, runtime)).isTrue();
            earlier.close();
            assertThat(taskOf(number).getTaskDefinitionKey()).isEqualTo("userApproveOrder");
            does("morgan", ApprovalVerb.SEND_BACK, number, "", "for whom?");
            does("sally", ApprovalVerb.RESUBMIT, number, "", "for the new shop");
            does("morgan", ApprovalVerb.APPROVE, number, "", "agreed");
            thenIs(number, TO_SHIP);
            assertThat(wrong(number)).isEmpty();
            does("morgan", ApprovalVerb.REVOKE, number, "", "not so");
            thenIs(number, IN_APPROVAL);
            assertThat(taskOf(number).getTaskDefinitionKey())
                    .as("asked anew by the diagram of today")
                    .isEqualTo("userSignOff");
            does("morgan", ApprovalVerb.APPROVE, number, "", "agreed");
            thenIs(number, TO_SHIP);
            assertThat(wrong(number)).isEmpty();
        }
    }

    /** An order that waits in the diagram in which one person released its credit is released, or ends, there. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderThatWaitsInTheDiagramBeforeIsReleasedOrRefusedThere(boolean release) {
        try (EarlierDiagram earlier = EarlierDiagram.of(Kind.CREDIT_RELEASE.process, 2, repository)) {
            String order = held();
            assertThat(earlier.runs(order, runtime)).isTrue();
            earlier.close();
            assertThat(taskOf(order).getTaskDefinitionKey()).isEqualTo("userResolveCreditHold");
            assertThat(approvals.rounds(caseOf(order))).isEmpty();
            assertThat(holds.heldFor("chris", 0, 500)).contains(order);
            identities.createMembership("sally", "credit-controller");
            refuses("credit.own-order", () -> holds.resolve(order, true, "mine", "sally"));
            identities.deleteMembership("sally", "credit-controller");
            String number = caseOf(order);
            holds.resolve(order, release, "seen", "chris");
            standsInTheBooks(Kind.CREDIT_RELEASE, number, release);
            assertThat(wrong(order)).isEmpty();
        }
    }

    /** The release goes as far as all agree, in amount and days. */
    @Test
    void aLargeReleaseNeedsTwoAndGoesNoFurtherThanBothAgree() {
        String order = placeAs("sally", order(customer(Tier.KEY, "B", "100"), false, line(goods("100000.00", 50), 11)));
        thenIs(order, ON_HOLD);
        String number = caseOf(order);
        BigDecimal amount = new BigDecimal("1200000");
        holds.release(
                new ReleaseCredit(
                        order,
                        new SaidNumber(amount),
                        Percent.NONE,
                        LocalDate.now().plusDays(5),
                        "pays"),
                "chris");
        assertThat(orders.get(order).state()).as("one of two").isEqualTo(ON_HOLD);
        refuses(
                "credit.release-beyond-amount",
                () -> holds.release(
                        new ReleaseCredit(order, new SaidNumber(amount), new Percent(BigDecimal.ONE), null, "more"),
                        "grace"));
        refuses("credit.reason-missing", () -> does("grace", ApprovalVerb.APPROVE, number, "", ""));
        holds.release(
                new ReleaseCredit(order, new SaidNumber(new BigDecimal("1150000")), Percent.NONE, null, "less"),
                "grace");
        standsInTheBooks(Kind.CREDIT_RELEASE, number, true);
        assertThat(jdbc.queryForObject(
                        "select amount || ' ' || (valid_until - current_date) from credit_release where order_number = ?",
                        String.class,
                        order))
                .isEqualTo("1150000.00 5");
        assertThat(wrong(order)).isEmpty();
    }

    /** What changes for the customer while people are asked ends the question, whoever has answered so far. */
    @Test
    void aReleaseThatIsNotNeededAnyMoreIsAskedAboutNoMore() {
        String order = held();
        String number = caseOf(order);
        does("chris", ApprovalVerb.SEND_BACK, number, "", "which date?");
        credit.grant(
                new GrantCredit(orders.get(order).customer(), "A", "CNY", new SaidNumber(new BigDecimal("90"))),
                "chris");
        await().until(() -> approvals.rounds(number).size() == 2);
        assertThat(approvals.rounds(number).get(0).state()).isEqualTo(RoundState.WITHDRAWN);
        assertThat(items(InboxFilter.WAITING, "chris", number)).hasSize(1);
        cancels(order, "not wanted", "sally");
        thenIs(order, CANCELLED);
        assertThat(approvals.rounds(number).get(1).state()).isEqualTo(RoundState.WITHDRAWN);
        assertThat(items(InboxFilter.WAITING, "chris", number)).isEmpty();
        assertThat(wrong(order)).isEmpty();
    }

    // -----------------------------------------------------------------------------------------------------------------

    private String asked(Kind kind) {
        String number = written(kind);
        if (kind == Kind.ORDER) {
            thenIs(number, IN_APPROVAL);
        }
        assertThat(approvals.rounds(number)).hasSize(1);
        return number;
    }

    private void does(String person, ApprovalVerb verb, String number, String target, String comment) {
        questions.act(new ActOnApproval(number, null, verb, target, comment, person));
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private ApprovalView level(String number) {
        return approvals.of(number).get(0);
    }

    private InboxItem item(InboxFilter box, String person, String number) {
        List<InboxItem> found = items(box, person, number);
        assertThat(found).as(box + " of " + person).hasSize(1);
        return found.get(0);
    }

    private List<InboxItem> items(InboxFilter box, String person, String number) {
        return inbox.page(box, person, null, 500).stream()
                .filter(item -> item.subject().equals(number))
                .toList();
    }

    private void timer(String number, String activity) {
        Job due = management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                        .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId())))
                .findFirst()
                .orElseThrow();
        management.executeJob(due.getId());
    }
}
