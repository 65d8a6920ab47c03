package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.Substitutes;
import io.orderwright.approvals.inbox.Substitution;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two levels are two people: neither a substitute nor a question that is handed on makes one of them. */
@Tag("approvals")
@Tag("doors")
class OnePersonOneLevelTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    Substitutes substitutes;

    @Autowired
    ApprovalInbox inbox;

    private String order = "";

    @BeforeEach
    void anOrderOfTwoLevels() {
        order = place(customer(Tier.KEY, "A", "9000000"), line(goods("60000", 20), 12));
        thenIs(order, IN_APPROVAL);
        assertThat(approvals.of(order)).hasSize(2);
    }

    @AfterEach
    void everybodyIsBack() {
        for (String person : List.of("morgan", "grace")) {
            substitutes.of(person).stream()
                    .filter(one -> one.person().equals(person))
                    .forEach(one -> substitutes.revoke(one.id(), person));
        }
    }

    @Test
    void aSubstituteDoesNotAnswerTheLevelAboveHisOwnAndReadsWhy() {
        away("grace", "morgan");
        does("morgan", ApprovalVerb.APPROVE, "");
        refuses("approval.other-level", () -> does("morgan", ApprovalVerb.APPROVE, ""));
        assertThat(inbox.page(InboxFilter.SUBSTITUTE, "morgan", null, 500))
                .filteredOn(item -> item.subject().equals(order))
                .singleElement()
                .satisfies(item -> assertThat(item.answeredLevel()).isEqualTo(1));
        Browser morgan = new Browser(port).as("morgan");
        assertThat(morgan.get("/approvals/" + order).body())
                .contains("another person must answer here")
                .doesNotContain("value=\"APPROVE\"");
        does("grace", ApprovalVerb.APPROVE, "");
        thenIs(order, TO_SHIP);
        assertThat(wrong(order)).isEmpty();
    }

    /** Where the only one of the level has answered for another below, who stands in for him answers. */
    @Test
    void whoAnsweredForAnotherIsNotAskedAboveButWhoStandsInForHimIs() {
        away("morgan", "grace");
        away("grace", "chris");
        does("grace", ApprovalVerb.APPROVE, "");
        refuses("approval.other-level", () -> does("grace", ApprovalVerb.APPROVE, ""));
        does("chris", ApprovalVerb.APPROVE, "");
        thenIs(order, TO_SHIP);
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void aQuestionIsHandedToNobodyWhoAnsweredAnotherLevel() {
        does("morgan", ApprovalVerb.APPROVE, "");
        for (ApprovalVerb verb : List.of(ApprovalVerb.TRANSFER, ApprovalVerb.DELEGATE, ApprovalVerb.ADD_APPROVER)) {
            refuses("approval.person-other-level", () -> does("grace", verb, "morgan"));
        }
        does("grace", ApprovalVerb.TRANSFER, "chris");
        does("chris", ApprovalVerb.APPROVE, "");
        thenIs(order, TO_SHIP);
    }

    @Test
    void nobodyStandsInWithoutARoleThatApproves() {
        for (String person : List.of("wendy", "sally", "paul", "audrey", "adam", "rita", "peter")) {
            for (ApprovalVerb verb : List.of(ApprovalVerb.TRANSFER, ApprovalVerb.DELEGATE, ApprovalVerb.ADD_APPROVER)) {
                String code = person.equals("sally") ? "approval.person-submitter" : "approval.person-without-role";
                refuses(code, () -> does("morgan", verb, person));
            }
            refuses("approval.person-without-role", () -> away("grace", person));
        }
        String page = new Browser(port).as("morgan").get("/approvals").body();
        assertThat(page).contains("value=\"chris\"").doesNotContain("value=\"audrey\"", "value=\"wendy\"");
    }

    /** An auditor or administrator never does, though he was given a role that approves besides. */
    @Test
    void whoWatchesNeverStandsInWhateverElseHeIs() {
        identities.createMembership("audrey", "finance");
        identities.createMembership("adam", "finance");
        try {
            refuses("approval.person-without-role", () -> does("morgan", ApprovalVerb.TRANSFER, "audrey"));
            refuses("approval.person-without-role", () -> away("morgan", "adam"));
        } finally {
            identities.deleteMembership("audrey", "finance");
            identities.deleteMembership("adam", "finance");
        }
    }

    /** What was entered before stands in the books, and counts for nothing. */
    @Test
    void aSubstituteOfBeforeWhoHasNoSuchRoleAnswersNothing() {
        sql("insert into approval_substitute (person, substitute, valid_from, valid_until, entered_by, entered_at)"
                + " values ('morgan', 'wendy', current_date - 1, current_date + 1, 'morgan', now())");
        refuses("task.not-yours", () -> does("wendy", ApprovalVerb.APPROVE, ""));
        assertThat(inbox.page(InboxFilter.WAITING, "wendy", null, 500)).isEmpty();
        assertThat(new Browser(port).as("morgan").get("/approvals").body()).contains("does not count");
        does("morgan", ApprovalVerb.APPROVE, "");
        does("grace", ApprovalVerb.APPROVE, "");
        thenIs(order, TO_SHIP);
    }

    private void away(String person, String substitute) {
        substitutes.enter(
                new Substitution(
                        null,
                        person,
                        substitute,
                        LocalDate.now(),
                        LocalDate.now().plusDays(2)),
                person);
    }

    private void does(String person, ApprovalVerb verb, String target) {
        questions.act(new ActOnApproval(order, null, verb, target, "because", person));
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
