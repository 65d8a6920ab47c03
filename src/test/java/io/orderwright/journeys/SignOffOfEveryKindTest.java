package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.ActOnApproval;
import io.orderwright.approvals.ApprovalInbox;
import io.orderwright.approvals.ApprovalView;
import io.orderwright.approvals.Box;
import io.orderwright.approvals.InboxItem;
import io.orderwright.approvals.RoundState;
import io.orderwright.approvals.SignOffs;
import io.orderwright.approvals.Substitutes;
import io.orderwright.approvals.Substitution;
import io.orderwright.approvals.Verb;
import io.orderwright.coordination.signoffs.LimitSignOff;
import io.orderwright.coordination.signoffs.PurchaseSignOff;
import io.orderwright.credit.LimitKind;
import io.orderwright.credit.LimitState;
import io.orderwright.credit.ProposeLimit;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.customers.Tier;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is signed off, the same holds for it: one rule, told once, proven of each kind of document. */
@Tag("approvals")
class SignOffOfEveryKindTest extends Business {

    /** A kind of document, who submits it here, who is asked first, and whose group is asked when time is over. */
    enum Kind {
        ORDER("sally", "morgan", "sales-manager"),
        PURCHASE_ORDER("paul", "fiona", "finance"),
        CREDIT_LIMIT("morgan", "chris", "credit-controller");

        private final String submitter;
        private final String approver;
        private final String group;

        Kind(String submitter, String approver, String group) {
            this.submitter = submitter;
            this.approver = approver;
            this.group = group;
        }
    }

    @Autowired
    Accounts accounts;

    @Autowired
    ApprovalInbox inbox;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Purchasing purchasing;

    @Autowired
    PurchaseTasks buying;

    @Autowired
    Suppliers suppliers;

    @Autowired
    SignOffs signOffs;

    @Autowired
    PurchaseSignOff purchaseSignOff;

    @Autowired
    LimitSignOff limitSignOff;

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
        InboxItem item = item(Box.WAITING, kind.approver, number);
        assertThat(item.about().kind()).isEqualTo(kind.name());
        assertThat(item.about().title()).isNotBlank();
        assertThat(item.about().total().isPositive()).isTrue();
        assertThat(item.about().total().code()).isEqualTo("CNY");
        assertThat(item.reason()).startsWith("reason.");
        assertThat(item.dueAt()).isAfter(item.at());
        assertThat(item(Box.SUBMITTED, kind.submitter, number).state()).isEqualTo(RoundState.OPEN.name());
        assertThat(level(number).namedGroup()).isEqualTo(kind.group);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aYesIsCarriedOutAtOnce(Kind kind) {
        String number = asked(kind);
        does(kind.approver, Verb.APPROVE, number, "", "");
        standsInTheBooks(kind, number, true);
        assertThat(approvals.lastApprover(number)).isEqualTo(kind.approver);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNoNeedsAWordAndEndsIt(Kind kind) {
        String number = asked(kind);
        refuses("approval.reason-missing", () -> does(kind.approver, Verb.REJECT, number, "", " "));
        does(kind.approver, Verb.REJECT, number, "", "not so");
        standsInTheBooks(kind, number, false);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksNeverAnswersThoughHeIsOfTheGroup(Kind kind) {
        identities.createMembership(kind.submitter, kind.group);
        try {
            String number = asked(kind);
            refuses("approval.own-order", () -> does(kind.submitter, Verb.APPROVE, number, "", ""));
            assertThat(items(Box.WAITING, kind.submitter, number)).isEmpty();
            does(kind.approver, Verb.APPROVE, number, "", "");
            standsInTheBooks(kind, number, true);
        } finally {
            identities.deleteMembership(kind.submitter, kind.group);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubstituteAnswersForWhoIsAway(Kind kind) {
        approvers.hire("sam", "legal");
        LocalDate today = LocalDate.now();
        substitutes.enter(new Substitution(null, kind.approver, "sam", today, today.plusDays(2)), kind.approver);
        try {
            String number = asked(kind);
            assertThat(items(Box.SUBSTITUTE, "sam", number)).hasSize(1);
            does("sam", Verb.APPROVE, number, "", "");
            standsInTheBooks(kind, number, true);
            assertThat(approvals.acts(number).get(0).onBehalfOf()).isEqualTo(kind.approver);
        } finally {
            substitutes.of(kind.approver).forEach(one -> substitutes.revoke(one.id(), kind.approver));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOpinionIsAskedAndAnotherMustAgreeToo(Kind kind) {
        approvers.hire("olga", "legal");
        String number = asked(kind);
        does(kind.approver, Verb.DELEGATE, number, "olga", "what do you think?");
        does("olga", Verb.APPROVE, number, "", "looks right");
        does(kind.approver, Verb.ADD_APPROVER, number, "grace", "please look too");
        does(kind.approver, Verb.APPROVE, number, "", "");
        assertThat(approvals.of(number).get(0).decidedBy()).isNull();
        does("grace", Verb.APPROVE, number, "", "");
        standsInTheBooks(kind, number, true);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentBackIsAskedAgainOrGivenUp(Kind kind) {
        String number = asked(kind);
        does(kind.approver, Verb.SEND_BACK, number, "", "for whom?");
        does(kind.submitter, Verb.RESUBMIT, number, "", "for the new shop");
        does(kind.submitter, Verb.WITHDRAW, number, "", "not needed any more");
        does(kind.submitter, Verb.GIVE_UP, number, "", "");
        assertThat(approvals.rounds(number).get(0).state()).isEqualTo(RoundState.WITHDRAWN);
        standsInTheBooks(kind, number, false);
        assertThat(wrong(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void timeRemindsAndThenAsksTheSuperiors(Kind kind) {
        String number = asked(kind);
        timer(number, "boundaryReminderDue");
        assertThat(item(Box.WAITING, kind.approver, number).reminders()).isEqualTo(1);
        timer(number, "boundaryLevelOverdue");
        assertThat(level(number).group()).isEqualTo("general-manager");
        refuses("task.not-yours", () -> does(kind.approver, Verb.APPROVE, number, "", ""));
        does("grace", Verb.APPROVE, number, "", "");
        standsInTheBooks(kind, number, true);
    }

    @ParameterizedTest
    @EnumSource
    void theOtherWhoIsLateIsToldWhoWasFaster(Kind kind) {
        approvers.hire("max", kind.group);
        String number = asked(kind);
        does("max", Verb.APPROVE, number, "", "");
        assertThatThrownBy(() -> does(kind.approver, Verb.APPROVE, number, "", ""))
                .isInstanceOfSatisfying(Refusal.class, told -> {
                    assertThat(told.code()).isEqualTo("approval.done.APPROVE");
                    assertThat(told.arguments()).contains("max");
                });
    }

    /** Instances that began under a diagram of 0.1 ask at a task of their own. */
    @ParameterizedTest
    @EnumSource(names = {"PURCHASE_ORDER", "CREDIT_LIMIT"})
    void whereAnEarlierDiagramAsksYesOrNoTheSameRulesHold(Kind kind) {
        String number = asked(kind);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "an earlier diagram", true));
        transaction.executeWithoutResult(status -> signOffs.withdraw(number));
        refuses("approval.own-order", () -> atOnce(kind, number, true, "", kind.submitter));
        refuses("approval.reason-missing", () -> atOnce(kind, number, false, " ", kind.approver));
        refuses("task.not-yours", () -> atOnce(kind, number, true, "", "wendy"));
        atOnce(kind, number, true, "", kind.approver);
        assertThat(approvals.rounds(number).get(1).state()).isEqualTo(RoundState.APPROVED);
        assertThat(decidedBy(kind, number)).isEqualTo(kind.approver);
    }

    private void atOnce(Kind kind, String number, boolean yes, String comment, String by) {
        transaction.executeWithoutResult(status -> {
            if (kind == Kind.PURCHASE_ORDER) {
                purchaseSignOff.answeredAtOnce(number, yes, comment, by);
            } else {
                limitSignOff.answeredAtOnce(number, yes, comment, by);
            }
        });
    }

    private String decidedBy(Kind kind, String number) {
        return kind == Kind.PURCHASE_ORDER
                ? purchasing.get(number).decidedBy()
                : limits.get(number).decidedBy();
    }

    // -----------------------------------------------------------------------------------------------------------------

    /** A document of the kind that needs the yes of its group. */
    private String asked(Kind kind) {
        String number =
                switch (kind) {
                    case ORDER ->
                        placeAs(kind.submitter, order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
                    case PURCHASE_ORDER -> purchase();
                    case CREDIT_LIMIT -> limit();
                };
        if (kind == Kind.ORDER) {
            thenIs(number, IN_APPROVAL);
        }
        assertThat(approvals.rounds(number)).hasSize(1);
        return number;
    }

    private String purchase() {
        String supplier = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(supplier, "供应商 " + supplier, "CNY", false), "paul");
        String sku = goods("10.00", 0);
        suppliers.enter(new SupplierOffer(supplier, sku, new BigDecimal("800.00"), 7), "paul");
        place(goodCustomer(), line(sku, 10));
        String number = purchasing.page(Long.MAX_VALUE, 10_000).stream()
                .filter(purchase -> purchase.supplier().equals(supplier))
                .map(PurchaseView::number)
                .findFirst()
                .orElseThrow();
        buying.review(number, true, "", "paul");
        return number;
    }

    private String limit() {
        ProposeLimit wanted = new ProposeLimit(
                customer(Tier.KEY, "B", "100"), LimitKind.ORDINARY, new BigDecimal("5000"), null, null, "grows");
        return limits.propose(wanted, "morgan").number();
    }

    private void standsInTheBooks(Kind kind, String number, boolean agreed) {
        switch (kind) {
            case ORDER -> thenIs(number, agreed ? TO_SHIP : REJECTED);
            case PURCHASE_ORDER ->
                assertThat(purchasing.get(number).state())
                        .isEqualTo(agreed ? PurchaseView.State.ORDERED : PurchaseView.State.DROPPED);
            case CREDIT_LIMIT -> {
                LimitState state = limits.get(number).state();
                assertThat(state == LimitState.APPROVED).isEqualTo(agreed);
                assertThat(state).isNotEqualTo(LimitState.PROPOSED);
            }
        }
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKeyIn("userSignOff", "userApproveOrder")
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    private void does(String person, Verb verb, String number, String target, String comment) {
        questions.act(new ActOnApproval(number, null, verb, target, comment, person));
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private ApprovalView level(String number) {
        return approvals.of(number).get(0);
    }

    private InboxItem item(Box box, String person, String number) {
        List<InboxItem> found = items(box, person, number);
        assertThat(found).as(box + " of " + person).hasSize(1);
        return found.get(0);
    }

    private List<InboxItem> items(Box box, String person, String number) {
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
