package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.Substitution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person may do with an approval besides yes and no, and who answers for another. */
@Tag("approvals")
class ApprovalVerbsTest extends AskedForApproval {

    // Substitutes -----------------------------------------------------------------------------------------------------

    @Test
    void aSubstituteAnswersForWhoIsAwayAndBothAreRecorded() {
        approvers.hire("sid", "finance");
        substitutes.enter(away("morgan", "sid"), "morgan");
        String number = askedOfSales();
        assertThat(subjects(InboxFilter.SUBSTITUTE, "sid")).contains(number);
        does("sid", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
        assertThat(lastAct(number))
                .satisfies(act -> assertThat(act.actor()).isEqualTo("sid"))
                .satisfies(act -> assertThat(act.onBehalfOf()).isEqualTo("morgan"));
        takeBack("morgan");
    }

    @Test
    void aSubstituteIsOneOnHisDaysOnly() {
        approvers.hire("sid", "finance");
        LocalDate today = LocalDate.now();
        substitutes.enter(new Substitution(null, "morgan", "sid", today.plusDays(1), today.plusDays(9)), "morgan");
        String number = askedOfSales();
        refuses("task.not-yours", () -> does("sid", ApprovalVerb.APPROVE, number));
        takeBack("morgan");
        substitutes.enter(new Substitution(null, "morgan", "sid", today.minusDays(3), today), "morgan");
        assertThat(subjects(InboxFilter.SUBSTITUTE, "sid")).contains(number);
        takeBack("morgan");
        refuses("task.not-yours", () -> does("sid", ApprovalVerb.APPROVE, number));
    }

    @Test
    void aSubstituteWhoIsEnteredLaterIsAskedByTheTaskThatWaitsAlready() {
        approvers.hire("sid", "finance");
        String number = askedOfSales();
        assertThat(candidates(number)).doesNotContain("sid");
        substitutes.enter(away("morgan", "sid"), "morgan");
        assertThat(candidates(number)).contains("sid");
        takeBack("morgan");
        assertThat(candidates(number)).doesNotContain("sid");
    }

    @Test
    void aSubstituteIsAskedOnHisFirstDayAndNoLongerAfterHisLast() {
        approvers.hire("sid", "finance");
        String number = askedOfSales();
        does("morgan", ApprovalVerb.TRANSFER, number, "chris", "yours");
        LocalDate today = LocalDate.now();
        substitutes.enter(new Substitution(null, "chris", "sid", today.plusDays(1), today.plusDays(9)), "chris");
        assertThat(taskOf(number).getAssignee()).isEqualTo("chris");
        long entered = substitutes.of("chris").get(0).id();
        sql("update approval_substitute set valid_from = ? where id = ?", today, entered);
        theDayComes(entered);
        assertThat(candidates(number)).containsExactlyInAnyOrder("chris", "sid");
        sql(
                "update approval_substitute set valid_from = ?, valid_until = ? where id = ?",
                today.minusDays(2),
                today.minusDays(1),
                entered);
        theDayComes(entered);
        assertThat(taskOf(number).getAssignee()).isEqualTo("chris");
        assertThat(candidates(number)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("substitute-" + entered)
                        .count())
                .isZero();
    }

    // The verbs -------------------------------------------------------------------------------------------------------

    @Test
    void whatIsTransferredIsAnsweredByTheOther() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.TRANSFER, number, "chris", "I know the owner");
        assertThat(tasksOf(number)).singleElement().satisfies(task -> assertThat(task.getAssignee())
                .isEqualTo("chris"));
        refuses("task.not-yours", () -> does("morgan", ApprovalVerb.APPROVE, number));
        does("chris", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void whatIsDelegatedComesBackWithAnOpinion() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.DELEGATE, number, "chris", "is the price right?");
        refuses("task.not-yours", () -> does("morgan", ApprovalVerb.APPROVE, number));
        does("chris", ApprovalVerb.REJECT, number);
        assertThat(orders.get(number).state()).as("an opinion decides nothing").isEqualTo(IN_APPROVAL);
        assertThat(tasksOf(number)).singleElement().satisfies(task -> assertThat(task.getAssignee())
                .isEqualTo("morgan"));
        does("morgan", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void anAddedApproverMustAgreeToo() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        assertThat(tasksOf(number)).hasSize(2);
        does("morgan", ApprovalVerb.APPROVE, number);
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        does("chris", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void anAddedApproverWhoSaysNoEndsTheQuestion() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        does("chris", ApprovalVerb.REJECT, number);
        thenIs(number, REJECTED);
        hasNoTaskLeft(number, "userSignOff");
    }

    @Test
    void anAddedApproverCanBeRemovedButNobodyWhomTheTableAsks() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        does("grace", ApprovalVerb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        refuses(
                "approval.asked-by-table",
                () -> does("grace", ApprovalVerb.REMOVE_APPROVER, number, "gina", "in a hurry"));
        does("grace", ApprovalVerb.REMOVE_APPROVER, number, "chris", "clear without");
        assertThat(tasksOf(number)).hasSize(2);
        refuses("task.not-yours", () -> does("chris", ApprovalVerb.APPROVE, number));
        does("gina", ApprovalVerb.APPROVE, number);
        does("grace", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void removingTheLastOneWhoIsMissingEndsTheLevel() {
        approvers.hire("gina", "general-manager");
        approvers.hire("gus", "general-manager");
        String number = askedOfManagement(2_000_000);
        does("grace", ApprovalVerb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        does("grace", ApprovalVerb.APPROVE, number);
        does("gina", ApprovalVerb.APPROVE, number);
        assertThat(orders.get(number).state()).as("chris is missing").isEqualTo(IN_APPROVAL);
        does("gus", ApprovalVerb.REMOVE_APPROVER, number, "chris", "clear without");
        thenIs(number, TO_SHIP);
        hasNoTaskLeft(number, "userSignOff");
    }

    /** Bar 5. */
    @Test
    void whatIsSentBackIsAskedAgainWithAFreshTime() {
        String number = askedOfSales();
        Instant due = level(number, 1).dueAt();
        does("morgan", ApprovalVerb.SEND_BACK, number, "", "which delivery date?");
        assertThat(tasksOf(number)).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("userReviseSubject");
            assertThat(task.getAssignee()).isEqualTo("sally");
        });
        assertThat(timersOf(number))
                .as("no time runs while the submitter has it")
                .isEmpty();
        refuses("approval.not-submitter", () -> does("morgan", ApprovalVerb.RESUBMIT, number, "", "in March"));
        does("sally", ApprovalVerb.RESUBMIT, number, "", "in March");
        assertThat(level(number, 1).dueAt()).isAfter(due);
        assertThat(timersOf(number)).hasSize(2).allSatisfy(timer -> assertThat(timer.getDuedate())
                .isAfter(java.util.Date.from(Instant.now())));
        does("morgan", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void whatIsSentBackToAnEarlierLevelIsAnsweredThereAgain() {
        String number = askedOfManagement(600_000);
        refuses("approval.no-earlier-level", () -> does("grace", ApprovalVerb.SEND_BACK, number, "2", "look again"));
        does("grace", ApprovalVerb.SEND_BACK, number, "1", "look again");
        assertThat(level(number, 1).decision()).isEqualTo(Verdict.OPEN);
        refuses("task.not-yours", () -> does("grace", ApprovalVerb.APPROVE, number));
        does("morgan", ApprovalVerb.APPROVE, number);
        does("grace", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void theSubmitterWithdrawsAndGivesUp() {
        String number = askedOfSales();
        refuses("approval.not-submitter", () -> does("wendy", ApprovalVerb.WITHDRAW, number, "", "changed our mind"));
        does("sally", ApprovalVerb.WITHDRAW, number, "", "wrong quantity");
        hasNoTaskLeft(number, "userSignOff");
        refuses("approval.done.WITHDRAW", () -> does("morgan", ApprovalVerb.APPROVE, number));
        does("sally", ApprovalVerb.GIVE_UP, number);
        thenIs(number, REJECTED);
        hasEnded(number);
    }

    @Test
    void aCopyIsForReadingOnly() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.COPY, number, "wendy", "");
        assertThat(inbox.page(InboxFilter.COPIED, "wendy", null, 50))
                .filteredOn(item -> item.subject().equals(number))
                .singleElement()
                .satisfies(item -> assertThat(item.unread()).isTrue());
        inbox.read(number, "wendy");
        assertThat(inbox.page(InboxFilter.COPIED, "wendy", null, 50))
                .filteredOn(item -> item.subject().equals(number))
                .singleElement()
                .satisfies(item -> assertThat(item.unread()).isFalse());
        refuses("task.not-yours", () -> does("wendy", ApprovalVerb.APPROVE, number));
        does("wendy", ApprovalVerb.COMMENT, number, "", "we can ship it on Friday");
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
    }

    @Test
    void aCopyIsATaskOfItsReaderUntilHeHasReadIt() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.COPY, number, "wendy", "");
        assertThat(beside(number, "userReadCopy")).singleElement().satisfies(task -> assertThat(task.getAssignee())
                .isEqualTo("wendy"));
        does("morgan", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
        assertThat(beside(number, "userReadCopy")).as("still unread").hasSize(1);
        questions.read(number, "wendy");
        assertThat(beside(number, "userReadCopy")).isEmpty();
        assertThat(inbox.page(InboxFilter.COPIED, "wendy", null, 50))
                .filteredOn(item -> item.subject().equals(number))
                .singleElement()
                .satisfies(item -> assertThat(item.unread()).isFalse());
    }

    @Test
    void theSubmitterFollowsByATaskThatNothingWaitsFor() {
        String number = askedOfSales();
        assertThat(beside(number, "userFollowApproval"))
                .singleElement()
                .satisfies(task -> assertThat(task.getAssignee()).isEqualTo("sally"));
        does("morgan", ApprovalVerb.SEND_BACK, number, "", "which date?");
        assertThat(beside(number, "userFollowApproval")).hasSize(1);
        does("sally", ApprovalVerb.GIVE_UP, number);
        thenIs(number, REJECTED);
        assertThat(beside(number, "userFollowApproval")).isEmpty();
        hasEnded(number);
    }

    @Test
    void theSubmitterNudgesOnceInAWhile() {
        String number = askedOfSales();
        does("sally", ApprovalVerb.NUDGE, number);
        assertThat(tasksOf(number))
                .allSatisfy(task -> assertThat(task.getPriority()).isGreaterThan(50));
        assertThat(inbox.page(InboxFilter.GROUPS, "morgan", null, 500))
                .filteredOn(item -> item.subject().equals(number))
                .singleElement()
                .satisfies(item -> assertThat(item.nudged()).isTrue());
        refuses("approval.nudged-lately", () -> does("sally", ApprovalVerb.NUDGE, number));
        refuses("approval.not-submitter", () -> does("wendy", ApprovalVerb.NUDGE, number));
    }

    @Test
    void aCommentAnswersNothing() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.COMMENT, number, "", "I ask the warehouse first");
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        assertThat(lastAct(number).comment()).isEqualTo("I ask the warehouse first");
        refuses("approval.comment-missing", () -> does("morgan", ApprovalVerb.COMMENT, number, "", " "));
    }

    @Test
    void everyHandOnSaysWhyAndToWhom() {
        String number = askedOfSales();
        for (ApprovalVerb verb : List.of(ApprovalVerb.TRANSFER, ApprovalVerb.DELEGATE, ApprovalVerb.ADD_APPROVER)) {
            refuses("approval.comment-missing", () -> does("morgan", verb, number, "chris", ""));
            refuses("approval.person-missing", () -> does("morgan", verb, number, "", "please"));
            refuses("approval.person-unknown", () -> does("morgan", verb, number, "nobody-here", "please"));
        }
        assertThat(approvals.acts(number)).isEmpty();
    }
}
