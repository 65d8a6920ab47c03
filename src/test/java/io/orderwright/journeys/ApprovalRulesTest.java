package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.OrderIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who must say yes, how many of them, by when, and what they may do besides: one test for each rule. */
@Tag("approvals")
class ApprovalRulesTest extends AskedForApproval {

    @Autowired
    OrderIntake intake;

    private static final int ROUNDS = Integer.getInteger("rounds", 15);

    // How many must say yes -------------------------------------------------------------------------------------------

    /** Bar 4. */
    @Test
    void theFirstOfTwoApproversDoesNotFinishALevel() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        assertThat(level(number, 2).mode()).isEqualTo(ApprovalMode.ALL);
        does("grace", ApprovalVerb.APPROVE, number);
        assertThat(level(number, 2).decision()).isEqualTo(Verdict.OPEN);
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        does("gina", ApprovalVerb.APPROVE, number);
        assertThat(level(number, 2).decision()).isEqualTo(Verdict.APPROVED);
        thenIs(number, TO_SHIP);
    }

    @Test
    void oneNoOfThoseWhoMustAllAgreeEndsTheQuestion() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        does("gina", ApprovalVerb.REJECT, number);
        thenIs(number, REJECTED);
        assertThat(tasksOf(number)).isEmpty();
    }

    @Test
    void aShareOfTheGroupIsEnoughAndTheOthersAreAskedNoLonger() {
        approvers.hire("gina", "general-manager");
        approvers.hire("gus", "general-manager");
        String number = askedOfManagement(2_000_000);
        assertThat(level(number, 2).mode()).isEqualTo(ApprovalMode.RATIO);
        assertThat(level(number, 2).needed()).isEqualTo(2);
        assertThat(tasksOf(number)).hasSize(3);
        does("gus", ApprovalVerb.REJECT, number);
        assertThat(orders.get(number).state())
                .as("two of three can still agree")
                .isEqualTo(IN_APPROVAL);
        does("grace", ApprovalVerb.APPROVE, number);
        does("gina", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
        hasNoTaskLeft(number, "userSignOff");
    }

    @Test
    void anyOneOfAGroupIsEnoughAndTheOtherIsToldWhoWasFaster() {
        approvers.hire("max", "sales-manager");
        String number = askedOfSales();
        does("max", ApprovalVerb.APPROVE, number);
        assertThatThrownBy(() -> does("morgan", ApprovalVerb.APPROVE, number))
                .isInstanceOfSatisfying(Refusal.class, told -> {
                    assertThat(told.code()).isEqualTo("approval.done.APPROVE");
                    assertThat(told.arguments()).contains("max");
                });
    }

    @Test
    void nobodyAnswersTwiceAtALevel() {
        approvers.hire("gina", "general-manager");
        String number = askedOfManagement(6_000_000);
        does("grace", ApprovalVerb.APPROVE, number);
        refuses("approval.voted-before", () -> does("grace", ApprovalVerb.APPROVE, number));
    }

    /** As often as {@code -Drounds=100} says: a search of half a minute, for whoever changes how votes are counted. */
    @Test
    void twoApproversAtTheSameInstantBothCountOnce() throws Exception {
        approvers.hire("gina", "general-manager");
        String customer = customer(Tier.VIP, "A", "900000000000");
        String sku = goods("6000000", 1000);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int repetition = 1; repetition <= ROUNDS; repetition++) {
                String number = place(customer, line(sku, 1));
                does("morgan", ApprovalVerb.APPROVE, number);
                List<Task> open = tasksOf(number);
                assertThat(open).as("repetition " + repetition).hasSize(2);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> both = new ArrayList<>();
                for (String person : List.of("grace", "gina")) {
                    Callable<Boolean> answer = () -> {
                        together.await();
                        does(person, ApprovalVerb.APPROVE, number);
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
                hasNoTaskLeft(number, "userSignOff");
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
        refuses("approval.own-order", () -> does("morgan", ApprovalVerb.APPROVE, number));
        assertThat(subjects(InboxFilter.WAITING, "morgan")).doesNotContain(number);
        does("max", ApprovalVerb.APPROVE, number);
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
        does("grace", ApprovalVerb.APPROVE, number);
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
        refuses("approval.none-open", () -> does("morgan", ApprovalVerb.APPROVE, number));
        approvers.restore();
        management.setJobRetries(stuck.getId(), 1);
        management.executeJob(stuck.getId());
        does("grace", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void theSubmitterIsNeverAskedByHandOnEither() {
        approvers.hire("max", "sales-manager");
        String number = placeAs("max", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
        thenIs(number, IN_APPROVAL);
        for (ApprovalVerb verb : List.of(ApprovalVerb.TRANSFER, ApprovalVerb.DELEGATE, ApprovalVerb.ADD_APPROVER)) {
            refuses("approval.person-submitter", () -> does("morgan", verb, number, "max", "you know it best"));
        }
    }

    @Test
    void aSubstituteOfTheSubmitterGainsNothingAndASubmitterIsNoSubstitute() {
        identities.createMembership("sally", "finance");
        try {
            substitutes.enter(away("morgan", "sally"), "morgan");
            String number = askedOfSales();
            refuses("approval.own-order", () -> does("sally", ApprovalVerb.APPROVE, number));
            assertThat(subjects(InboxFilter.WAITING, "sally")).doesNotContain(number);
            String own = placeAs("morgan", order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
            refuses("task.not-yours", () -> does("sally", ApprovalVerb.APPROVE, own));
            takeBack("morgan");
        } finally {
            identities.deleteMembership("sally", "finance");
        }
    }

    @Test
    void whoHasAnsweredForHimselfDoesNotAnswerAgainForAnother() {
        approvers.hire("gina", "general-manager");
        substitutes.enter(away("grace", "gina"), "grace");
        String number = askedOfManagement(6_000_000);
        does("gina", ApprovalVerb.APPROVE, number);
        refuses("approval.voted-before", () -> does("gina", ApprovalVerb.APPROVE, number));
        assertThat(orders.get(number).state()).isEqualTo(IN_APPROVAL);
        takeBack("grace");
    }

    @Test
    void whoeverApprovedAnswersForTheCreditAndIsNotTheSubmitter() {
        String number = askedOfSales();
        does("morgan", ApprovalVerb.APPROVE, number);
        assertThat(approvals.lastApprover(number))
                .isEqualTo("morgan")
                .isNotEqualTo(orders.get(number).placedBy());
    }

    // Time ------------------------------------------------------------------------------------------------------------

    @Test
    void whoDoesNotAnswerIsRemindedAndThenTheSuperiorGroupIsAsked() {
        String number = askedOfSales();
        timer(number, "boundaryReminderDue");
        assertThat(level(number, 1).reminders()).isEqualTo(1);
        assertThat(lastAct(number).verb()).isEqualTo(ApprovalVerb.REMIND);
        assertThat(tasksOf(number)).as("a reminder takes no task away").hasSize(1);
        timer(number, "boundaryLevelOverdue");
        assertThat(level(number, 1).group()).isEqualTo("general-manager");
        assertThat(lastAct(number).verb()).isEqualTo(ApprovalVerb.ESCALATE);
        assertThat(timersOf(number))
                .as("the superior group has a time of its own")
                .hasSize(2);
        refuses("task.not-yours", () -> does("morgan", ApprovalVerb.APPROVE, number));
        does("grace", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    @Test
    void whoeverHasNobodyAboveIsAskedAgain() {
        String number = askedOfManagement(600_000);
        timer(number, "boundaryLevelOverdue");
        assertThat(level(number, 2).group()).isEqualTo("general-manager");
        assertThat(timersOf(number)).hasSize(2);
        does("grace", ApprovalVerb.APPROVE, number);
        thenIs(number, TO_SHIP);
    }

    // No way round ----------------------------------------------------------------------------------------------------

    /** Bar 3: a copy and an import are questions of their own. */
    @Test
    void aDuplicateAndAnImportAskAgain() {
        String customer = goodCustomer();
        String sku = goods("60000.00", 100);
        String first = place(customer, line(sku, 1));
        does("morgan", ApprovalVerb.APPROVE, first);
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
        refuses("approval.not-approver", () -> does("chris", ApprovalVerb.REVOKE, number, "", "wrong margin"));
        does("morgan", ApprovalVerb.REVOKE, number, "", "wrong margin");
        assertThat(level(number, 1).decision()).isEqualTo(Verdict.OPEN);
        refuses("task.not-yours", () -> does("grace", ApprovalVerb.APPROVE, number));
        assertThat(tasksOf(number)).hasSize(1);
        does("morgan", ApprovalVerb.APPROVE, number);
        does("grace", ApprovalVerb.APPROVE, number);
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
                .hasToString("57000.00 CNY"));
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
        cancels(first, "changed our mind", "sally");
        thenIs(first, CANCELLED);
        thenIs(place(customer, line(small, 1)), TO_SHIP);
        thenIs(place(customer, line(large, 1)), TO_SHIP);
    }
}
