package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.ActOnApproval;
import io.orderwright.approvals.ActRecord;
import io.orderwright.approvals.ApprovalInbox;
import io.orderwright.approvals.ApprovalView;
import io.orderwright.approvals.Box;
import io.orderwright.approvals.InboxItem;
import io.orderwright.approvals.Mode;
import io.orderwright.approvals.Substitutes;
import io.orderwright.approvals.Substitution;
import io.orderwright.approvals.Verb;
import io.orderwright.approvals.Verdict;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.customers.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who must say yes, how many of them, by when, and what they may do besides: one test for each rule. */
@Tag("approvals")
class ApprovalRulesTest extends Business {

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    ApprovalInbox inbox;

    @Autowired
    Substitutes substitutes;

    private Approvers approvers;

    @BeforeEach
    void theUsualPeople() {
        approvers = new Approvers(accounts, identities);
    }

    @AfterEach
    void whoeverCameLeaves() {
        approvers.restore();
    }

    // How many must say yes -------------------------------------------------------------------------------------------

    /** Bar 4. */
    @Test
    void theFirstOfTwoApproversDoesNotFinishALevel() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        assertThat(level(number, 2).mode()).isEqualTo(Mode.ALL);
        does("grace", Verb.APPROVE, number);
        assertThat(level(number, 2).decision()).isEqualTo(Verdict.OPEN);
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        does("gina", Verb.APPROVE, number);
        assertThat(level(number, 2).decision()).isEqualTo(Verdict.APPROVED);
        thenIs(number, TO_SHIP);
    }

    @Test
    void oneNoOfThoseWhoMustAllAgreeEndsTheQuestion() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        does("gina", Verb.REJECT, number);
        thenIs(number, REJECTED);
        assertThat(tasksOf(number)).isEmpty();
    }

    @Test
    void aShareOfTheGroupIsEnoughAndTheOthersAreAskedNoLonger() {
        approvers.hire("gina", "general-manager");
        approvers.hire("gus", "general-manager");
        String number = askedOfManagement(2_000_000);
        assertThat(level(number, 2).mode()).isEqualTo(Mode.RATIO);
        assertThat(level(number, 2).needed()).isEqualTo(2);
        assertThat(tasksOf(number)).hasSize(3);
        does("gus", Verb.REJECT, number);
        assertThat(orders.get(number).state())
                .as("two of three can still agree")
                .isEqualTo(IN_APPROVAL);
        does("grace", Verb.APPROVE, number);
        does("gina", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
        hasNoTaskLeft(number, "userApproveOrder");
    }

    @Test
    void anyOneOfAGroupIsEnoughAndTheOtherIsToldWhoWasFaster() {
        approvers.hire("max", "sales-manager");
        String number = askedOfSales();
        does("max", Verb.APPROVE, number);
        assertThatThrownBy(() -> does("morgan", Verb.APPROVE, number)).isInstanceOfSatisfying(Refusal.class, told -> {
            assertThat(told.code()).isEqualTo("approval.done.APPROVE");
            assertThat(told.arguments()).contains("max");
        });
    }

    @Test
    void nobodyAnswersTwiceAtALevel() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        does("grace", Verb.APPROVE, number);
        refuses("approval.voted-before", () -> does("grace", Verb.APPROVE, number));
    }

    /** Bar 16. */
    @Test
    void twoApproversAtTheSameInstantBothCountOnce() throws Exception {
        approvers.hire("gina", "general-manager");
        String customer = customer(Tier.VIP, "A", "900000000000");
        String sku = goods("6000000", 1000);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int repetition = 1; repetition <= 100; repetition++) {
                String number = place(customer, line(sku, 1));
                does("morgan", Verb.APPROVE, number);
                List<Task> open = tasksOf(number);
                assertThat(open).as("repetition " + repetition).hasSize(2);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> both = new ArrayList<>();
                for (String person : List.of("grace", "gina")) {
                    Callable<Boolean> answer = () -> {
                        together.await();
                        does(person, Verb.APPROVE, number);
                        return true;
                    };
                    both.add(two.submit(answer));
                }
                for (Future<Boolean> one : both) {
                    one.get();
                }
                ApprovalView level = level(number, 2);
                assertThat(level.decision()).as("repetition " + repetition).isEqualTo(Verdict.APPROVED);
                assertThat(level.seats())
                        .as("repetition " + repetition)
                        .extracting(seat -> seat.answeredBy() + " " + seat.state())
                        .containsExactlyInAnyOrder("grace APPROVED", "gina APPROVED");
                assertThat(approvals.acts(number)).as("votes kept").hasSize(3);
                hasNoTaskLeft(number, "userApproveOrder");
            }
        } finally {
            two.shutdownNow();
        }
    }

    // Segregation of duties -------------------------------------------------------------------------------------------

    @Test
    void whoSubmittedNeverApprovesThoughHeIsOfTheGroup() {
        approvers.hire("max", "sales-manager");
        String number = placeAs("morgan", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
        thenIs(number, IN_APPROVAL);
        refuses("approval.own-order", () -> does("morgan", Verb.APPROVE, number));
        assertThat(subjects(Box.WAITING, "morgan")).doesNotContain(number);
        does("max", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    /** Bar 19. */
    @Test
    void anEmptyGroupNeverPassesButGoesToTheFallbackGroup() {
        String number = placeAs("morgan", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
        thenIs(number, IN_APPROVAL);
        ApprovalView level = level(number, 1);
        assertThat(level.namedGroup()).isEqualTo("sales-manager");
        assertThat(level.group()).isEqualTo("general-manager");
        does("grace", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    /** Bar 19, when the fallback is empty too: an administrator sees it and mends it. */
    @Test
    void whenNobodyAtAllCanBeAskedAnAdministratorSeesAnIncident() {
        approvers.leave("grace", "general-manager");
        String number = placeAs("morgan", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
        Job stuck = org.awaitility.Awaitility.await()
                .until(
                        () ->
                                management
                                        .createJobQuery()
                                        .activityId("taskFindApprovers")
                                        .noRetriesLeft()
                                        .list()
                                        .stream()
                                        .filter(job -> isOf(number, job))
                                        .findFirst()
                                        .orElse(null),
                        java.util.Objects::nonNull);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(stuck.getProcessInstanceId())
                        .count())
                .isEqualTo(1);
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        refuses("approval.none-open", () -> does("morgan", Verb.APPROVE, number));
        approvers.restore();
        management.setJobRetries(stuck.getId(), 1);
        management.executeJob(stuck.getId());
        does("grace", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void theSubmitterIsNeverAskedByHandOnEither() {
        approvers.hire("max", "sales-manager");
        String number = placeAs("max", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
        thenIs(number, IN_APPROVAL);
        for (Verb verb : List.of(Verb.TRANSFER, Verb.DELEGATE, Verb.ADD_APPROVER)) {
            refuses("approval.person-submitter", () -> does("morgan", verb, number, "max", "you know it best"));
        }
    }

    @Test
    void aSubstituteOfTheSubmitterGainsNothingAndASubmitterIsNoSubstitute() {
        substitutes.enter(away("morgan", "sally"), "morgan");
        String number = askedOfSales();
        refuses("approval.own-order", () -> does("sally", Verb.APPROVE, number));
        assertThat(subjects(Box.WAITING, "sally")).doesNotContain(number);
        String own = placeAs("morgan", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
        refuses("task.not-yours", () -> does("sally", Verb.APPROVE, own));
        takeBack("morgan");
    }

    @Test
    void whoHasAnsweredForHimselfDoesNotAnswerAgainForAnother() {
        approvers.hire("gina", "general-manager");
        substitutes.enter(away("grace", "gina"), "grace");
        String number = askedOfManagement(6_000_000);
        does("gina", Verb.APPROVE, number);
        refuses("approval.voted-before", () -> does("gina", Verb.APPROVE, number));
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        takeBack("grace");
    }

    @Test
    void whoeverApprovedAnswersForTheCreditAndIsNotTheSubmitter() {
        String number = askedOfSales();
        does("morgan", Verb.APPROVE, number);
        assertThat(approvals.lastApprover(number))
                .isEqualTo("morgan")
                .isNotEqualTo(orders.get(number).placedBy());
    }

    // Substitutes -----------------------------------------------------------------------------------------------------

    @Test
    void aSubstituteAnswersForWhoIsAwayAndBothAreRecorded() {
        approvers.hire("sam", "finance");
        substitutes.enter(away("morgan", "sam"), "morgan");
        String number = askedOfSales();
        assertThat(subjects(Box.SUBSTITUTE, "sam")).contains(number);
        does("sam", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
        assertThat(lastAct(number))
                .satisfies(act -> assertThat(act.actor()).isEqualTo("sam"))
                .satisfies(act -> assertThat(act.onBehalfOf()).isEqualTo("morgan"));
        takeBack("morgan");
    }

    @Test
    void aSubstituteIsOneOnHisDaysOnly() {
        approvers.hire("sam", "finance");
        LocalDate today = LocalDate.now();
        substitutes.enter(new Substitution(null, "morgan", "sam", today.plusDays(1), today.plusDays(9)), "morgan");
        String number = askedOfSales();
        refuses("task.not-yours", () -> does("sam", Verb.APPROVE, number));
        takeBack("morgan");
        substitutes.enter(new Substitution(null, "morgan", "sam", today.minusDays(3), today), "morgan");
        assertThat(subjects(Box.SUBSTITUTE, "sam")).contains(number);
        takeBack("morgan");
        refuses("task.not-yours", () -> does("sam", Verb.APPROVE, number));
    }

    @Test
    void aSubstituteWhoIsEnteredLaterIsAskedByTheTaskThatWaitsAlready() {
        approvers.hire("sam", "finance");
        String number = askedOfSales();
        assertThat(candidates(number)).doesNotContain("sam");
        substitutes.enter(away("morgan", "sam"), "morgan");
        assertThat(candidates(number)).contains("sam");
        takeBack("morgan");
        assertThat(candidates(number)).doesNotContain("sam");
    }

    @Test
    void aSubstituteIsAskedOnHisFirstDayAndNoLongerAfterHisLast() {
        approvers.hire("sam", "finance");
        String number = askedOfSales();
        does("morgan", Verb.TRANSFER, number, "chris", "yours");
        LocalDate today = LocalDate.now();
        substitutes.enter(new Substitution(null, "chris", "sam", today.plusDays(1), today.plusDays(9)), "chris");
        assertThat(taskOf(number).getAssignee()).isEqualTo("chris");
        long entered = substitutes.of("chris").get(0).id();
        sql("update approval_substitute set valid_from = ? where id = ?", today, entered);
        theDayComes(entered);
        assertThat(candidates(number)).containsExactlyInAnyOrder("chris", "sam");
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

    private void theDayComes(long substitute) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("substitute-" + substitute)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());
    }

    private List<String> candidates(String number) {
        return tasks.getIdentityLinksForTask(taskOf(number).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(org.camunda.bpm.engine.task.IdentityLink::getUserId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    // The verbs -------------------------------------------------------------------------------------------------------

    @Test
    void whatIsTransferredIsAnsweredByTheOther() {
        String number = askedOfSales();
        does("morgan", Verb.TRANSFER, number, "chris", "I know the owner");
        assertThat(tasksOf(number)).singleElement().satisfies(task -> assertThat(task.getAssignee())
                .isEqualTo("chris"));
        refuses("task.not-yours", () -> does("morgan", Verb.APPROVE, number));
        does("chris", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void whatIsDelegatedComesBackWithAnOpinion() {
        String number = askedOfSales();
        does("morgan", Verb.DELEGATE, number, "chris", "is the price right?");
        refuses("task.not-yours", () -> does("morgan", Verb.APPROVE, number));
        does("chris", Verb.REJECT, number);
        assertThat(orders.get(number).state()).as("an opinion decides nothing").isEqualTo(IN_APPROVAL);
        assertThat(tasksOf(number)).singleElement().satisfies(task -> assertThat(task.getAssignee())
                .isEqualTo("morgan"));
        does("morgan", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void anAddedApproverMustAgreeToo() {
        String number = askedOfSales();
        does("morgan", Verb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        assertThat(tasksOf(number)).hasSize(2);
        does("morgan", Verb.APPROVE, number);
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        does("chris", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void anAddedApproverWhoSaysNoEndsTheQuestion() {
        String number = askedOfSales();
        does("morgan", Verb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        does("chris", Verb.REJECT, number);
        thenIs(number, REJECTED);
        hasNoTaskLeft(number, "userApproveOrder");
    }

    @Test
    void anAddedApproverCanBeRemovedButNobodyWhomTheTableAsks() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        does("grace", Verb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        refuses("approval.asked-by-table", () -> does("grace", Verb.REMOVE_APPROVER, number, "gina", "in a hurry"));
        does("grace", Verb.REMOVE_APPROVER, number, "chris", "clear without");
        assertThat(tasksOf(number)).hasSize(2);
        refuses("task.not-yours", () -> does("chris", Verb.APPROVE, number));
        does("gina", Verb.APPROVE, number);
        does("grace", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void removingTheLastOneWhoIsMissingEndsTheLevel() {
        approvers.hire("gina", "general-manager");
        approvers.hire("gus", "general-manager");
        String number = askedOfManagement(2_000_000);
        does("grace", Verb.ADD_APPROVER, number, "chris", "a word on the credit, please");
        does("grace", Verb.APPROVE, number);
        does("gina", Verb.APPROVE, number);
        assertThat(orders.get(number).state()).as("chris is missing").isEqualTo(IN_APPROVAL);
        does("gus", Verb.REMOVE_APPROVER, number, "chris", "clear without");
        thenIs(number, TO_SHIP);
        hasNoTaskLeft(number, "userApproveOrder");
    }

    /** Bar 5. */
    @Test
    void whatIsSentBackIsAskedAgainWithAFreshTime() {
        String number = askedOfSales();
        Instant due = level(number, 1).dueAt();
        does("morgan", Verb.SEND_BACK, number, "", "which delivery date?");
        assertThat(tasksOf(number)).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("userReviseOrder");
            assertThat(task.getAssignee()).isEqualTo("sally");
        });
        assertThat(timersOf(number))
                .as("no time runs while the submitter has it")
                .isEmpty();
        refuses("approval.not-submitter", () -> does("morgan", Verb.RESUBMIT, number, "", "in March"));
        does("sally", Verb.RESUBMIT, number, "", "in March");
        assertThat(level(number, 1).dueAt()).isAfter(due);
        assertThat(timersOf(number)).hasSize(2).allSatisfy(timer -> assertThat(timer.getDuedate())
                .isAfter(java.util.Date.from(Instant.now())));
        does("morgan", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void whatIsSentBackToAnEarlierLevelIsAnsweredThereAgain() {
        String number = askedOfManagement(600_000);
        refuses("approval.no-earlier-level", () -> does("grace", Verb.SEND_BACK, number, "2", "look again"));
        does("grace", Verb.SEND_BACK, number, "1", "look again");
        assertThat(level(number, 1).decision()).isEqualTo(Verdict.OPEN);
        refuses("task.not-yours", () -> does("grace", Verb.APPROVE, number));
        does("morgan", Verb.APPROVE, number);
        does("grace", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void theSubmitterWithdrawsAndGivesUp() {
        String number = askedOfSales();
        refuses("approval.not-submitter", () -> does("wendy", Verb.WITHDRAW, number, "", "changed our mind"));
        does("sally", Verb.WITHDRAW, number, "", "wrong quantity");
        hasNoTaskLeft(number, "userApproveOrder");
        refuses("approval.done.WITHDRAW", () -> does("morgan", Verb.APPROVE, number));
        does("sally", Verb.GIVE_UP, number);
        thenIs(number, REJECTED);
        hasEnded(number);
    }

    @Test
    void aCopyIsForReadingOnly() {
        String number = askedOfSales();
        does("morgan", Verb.COPY, number, "wendy", "");
        assertThat(inbox.page(Box.COPIED, "wendy", null, 50))
                .filteredOn(item -> item.subject().equals(number))
                .singleElement()
                .satisfies(item -> assertThat(item.unread()).isTrue());
        inbox.read(number, "wendy");
        assertThat(inbox.page(Box.COPIED, "wendy", null, 50))
                .filteredOn(item -> item.subject().equals(number))
                .singleElement()
                .satisfies(item -> assertThat(item.unread()).isFalse());
        refuses("task.not-yours", () -> does("wendy", Verb.APPROVE, number));
        does("wendy", Verb.COMMENT, number, "", "we can ship it on Friday");
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
    }

    @Test
    void aCopyIsATaskOfItsReaderUntilHeHasReadIt() {
        String number = askedOfSales();
        does("morgan", Verb.COPY, number, "wendy", "");
        assertThat(beside(number, "userReadCopy")).singleElement().satisfies(task -> assertThat(task.getAssignee())
                .isEqualTo("wendy"));
        does("morgan", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
        assertThat(beside(number, "userReadCopy")).as("still unread").hasSize(1);
        questions.read(number, "wendy");
        assertThat(beside(number, "userReadCopy")).isEmpty();
        assertThat(inbox.page(Box.COPIED, "wendy", null, 50))
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
        does("morgan", Verb.SEND_BACK, number, "", "which date?");
        assertThat(beside(number, "userFollowApproval")).hasSize(1);
        does("sally", Verb.GIVE_UP, number);
        thenIs(number, REJECTED);
        assertThat(beside(number, "userFollowApproval")).isEmpty();
        hasEnded(number);
    }

    private List<Task> beside(String number, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .list();
    }

    @Test
    void theSubmitterNudgesOnceInAWhile() {
        String number = askedOfSales();
        does("sally", Verb.NUDGE, number);
        assertThat(tasksOf(number))
                .allSatisfy(task -> assertThat(task.getPriority()).isGreaterThan(50));
        assertThat(inbox.page(Box.GROUPS, "morgan", null, 500))
                .filteredOn(item -> item.subject().equals(number))
                .singleElement()
                .satisfies(item -> assertThat(item.nudged()).isTrue());
        refuses("approval.nudged-lately", () -> does("sally", Verb.NUDGE, number));
        refuses("approval.not-submitter", () -> does("wendy", Verb.NUDGE, number));
    }

    @Test
    void aCommentAnswersNothing() {
        String number = askedOfSales();
        does("morgan", Verb.COMMENT, number, "", "I ask the warehouse first");
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        assertThat(lastAct(number).comment()).isEqualTo("I ask the warehouse first");
        refuses("approval.comment-missing", () -> does("morgan", Verb.COMMENT, number, "", " "));
    }

    @Test
    void everyHandOnSaysWhyAndToWhom() {
        String number = askedOfSales();
        for (Verb verb : List.of(Verb.TRANSFER, Verb.DELEGATE, Verb.ADD_APPROVER)) {
            refuses("approval.comment-missing", () -> does("morgan", verb, number, "chris", ""));
            refuses("approval.person-missing", () -> does("morgan", verb, number, "", "please"));
            refuses("approval.person-unknown", () -> does("morgan", verb, number, "nobody-here", "please"));
        }
        assertThat(approvals.acts(number)).isEmpty();
    }

    // Time ------------------------------------------------------------------------------------------------------------

    @Test
    void whoDoesNotAnswerIsRemindedAndThenTheSuperiorGroupIsAsked() {
        String number = askedOfSales();
        timer(number, "boundaryReminderDue");
        assertThat(level(number, 1).reminders()).isEqualTo(1);
        assertThat(lastAct(number).verb()).isEqualTo(Verb.REMIND);
        assertThat(tasksOf(number)).as("a reminder takes no task away").hasSize(1);
        timer(number, "boundaryLevelOverdue");
        assertThat(level(number, 1).group()).isEqualTo("general-manager");
        assertThat(lastAct(number).verb()).isEqualTo(Verb.ESCALATE);
        assertThat(timersOf(number))
                .as("the superior group has a time of its own")
                .hasSize(2);
        refuses("task.not-yours", () -> does("morgan", Verb.APPROVE, number));
        does("grace", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void whoeverHasNobodyAboveIsAskedAgain() {
        String number = askedOfManagement(600_000);
        timer(number, "boundaryLevelOverdue");
        assertThat(level(number, 2).group()).isEqualTo("general-manager");
        assertThat(timersOf(number)).hasSize(2);
        does("grace", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    // No way round ----------------------------------------------------------------------------------------------------

    /** Bar 3: a copy and an import are questions of their own. */
    @Test
    void aDuplicateAndAnImportAskAgain() {
        String customer = goodCustomer();
        String sku = goods("60000.00", 100);
        String first = place(customer, line(sku, 1));
        does("morgan", Verb.APPROVE, first);
        String copy = place(customer, line(sku, 1));
        thenIs(copy, IN_APPROVAL);
        String imported = intake.place(order(customer, false, line(sku, 1)), "file", "bar-3-" + first, "sally")
                .order()
                .number();
        thenIs(imported, IN_APPROVAL);
    }

    /** Bar 6. */
    @Test
    void whoTakesHisYesBackForcesANewApproval() {
        String number = askedOfManagement(600_000);
        refuses("approval.not-approver", () -> does("chris", Verb.REVOKE, number, "", "wrong margin"));
        does("morgan", Verb.REVOKE, number, "", "wrong margin");
        assertThat(level(number, 1).decision()).isEqualTo(Verdict.OPEN);
        refuses("task.not-yours", () -> does("grace", Verb.APPROVE, number));
        assertThat(tasksOf(number)).hasSize(1);
        does("morgan", Verb.APPROVE, number);
        does("grace", Verb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    /** Bar 18. */
    @Test
    void threeOrdersJustUnderTheTierGetTheAccumulatedTier() {
        String customer = customer(Tier.STANDARD, "A", "1000000");
        String sku = goods("19000.00", 100);
        String first = place(customer, line(sku, 1));
        thenIs(first, TO_SHIP);
        String second = place(customer, line(sku, 1));
        thenIs(second, IN_APPROVAL);
        String third = place(customer, line(sku, 1));
        thenIs(third, IN_APPROVAL);
        assertThat(approvals.rounds(third)).singleElement().satisfies(round -> assertThat(round.amount())
                .isEqualByComparingTo("57000.00"));
        assertThat(level(third, 1).row()).isEqualTo("C-5");
        String other = place(customer(Tier.STANDARD, "A", "1000000"), line(sku, 1));
        thenIs(other, TO_SHIP);
    }

    @Test
    void smallAndCancelledOrdersDoNotAccumulate() {
        String customer = customer(Tier.STANDARD, "A", "1000000");
        String large = goods("19000.00", 100);
        String small = goods("4000.00", 100);
        String first = place(customer, line(large, 1));
        thenIs(first, TO_SHIP);
        progress.cancel(first, "changed our mind", "sally");
        thenIs(first, CANCELLED);
        thenIs(place(customer, line(small, 1)), TO_SHIP);
        thenIs(place(customer, line(large, 1)), TO_SHIP);
    }

    // -----------------------------------------------------------------------------------------------------------------

    private String askedOfSales() {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        return number;
    }

    /** At the management's level: the sales manager has agreed. */
    private String askedOfManagement(int amount) {
        String number = place(customer(Tier.VIP, "A", "900000000000"), line(goods(amount + ".00", 100), 1));
        thenIs(number, IN_APPROVAL);
        does("morgan", Verb.APPROVE, number);
        return number;
    }

    private void does(String person, Verb verb, String number) {
        does(person, verb, number, "", verb == Verb.REJECT ? "no" : "");
    }

    private void does(String person, Verb verb, String number, String target, String comment) {
        questions.act(new ActOnApproval(number, null, verb, target, comment, person));
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private ApprovalView level(String number, int level) {
        return approvals.of(number).get(level - 1);
    }

    private ActRecord lastAct(String number) {
        List<ActRecord> acts = approvals.acts(number);
        return acts.get(acts.size() - 1);
    }

    private void hasNoTaskLeft(String number, String step) {
        assertThat(tasksOf(number))
                .noneMatch(task -> task.getTaskDefinitionKey().equals(step));
    }

    private List<String> subjects(Box box, String person) {
        return inbox.page(box, person, null, 500).stream()
                .map(InboxItem::subject)
                .toList();
    }

    private static Substitution away(String person, String substitute) {
        return new Substitution(
                null, person, substitute, LocalDate.now(), LocalDate.now().plusDays(2));
    }

    private void takeBack(String person) {
        substitutes.of(person).stream()
                .filter(one -> one.person().equals(person))
                .forEach(one -> substitutes.revoke(one.id(), person));
    }

    private List<Job> timersOf(String number) {
        return management.createJobQuery().timers().list().stream()
                .filter(job -> isOf(number, job))
                .toList();
    }

    private boolean isOf(String number, Job job) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId()));
    }

    private void timer(String number, String activity) {
        Job due = management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> isOf(number, job))
                .findFirst()
                .orElseThrow();
        management.executeJob(due.getId());
    }
}
