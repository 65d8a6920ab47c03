package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.InboxItem;
import io.orderwright.approvals.inbox.Substitutes;
import io.orderwright.approvals.inbox.Substitution;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.customers.Tier;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked for approvals, and what tests do and see of them. */
abstract class AskedForApproval extends Business {

    @Autowired
    Accounts accounts;

    @Autowired
    ApprovalInbox inbox;

    @Autowired
    Substitutes substitutes;

    Approvers approvers;

    @BeforeEach
    void theUsualPeople() {
        approvers = new Approvers(accounts, identities);
    }

    @AfterEach
    void whoeverCameLeaves() {
        approvers.restore();
    }

    void theDayComes(long substitute) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("substitute-" + substitute)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());
    }

    List<String> candidates(String number) {
        return tasks.getIdentityLinksForTask(taskOf(number).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(org.camunda.bpm.engine.task.IdentityLink::getUserId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    List<Task> beside(String number, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .list();
    }

    String askedOfSales() {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        return number;
    }

    /** At the management's level: the sales manager has agreed. */
    String askedOfManagement(int amount) {
        String number = place(customer(Tier.VIP, "A", "900000000000"), line(goods(amount + ".00", 100), 1));
        thenIs(number, IN_APPROVAL);
        does("morgan", ApprovalVerb.APPROVE, number);
        return number;
    }

    void does(String person, ApprovalVerb verb, String number) {
        does(person, verb, number, "", verb == ApprovalVerb.REJECT ? "no" : "");
    }

    void does(String person, ApprovalVerb verb, String number, String target, String comment) {
        questions.act(new ActOnApproval(number, null, verb, target, comment, person));
    }

    static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    ApprovalView level(String number, int level) {
        return approvals.of(number).get(level - 1);
    }

    ActRecord lastAct(String number) {
        List<ActRecord> acts = approvals.acts(number);
        return acts.get(acts.size() - 1);
    }

    void hasNoTaskLeft(String number, String step) {
        assertThat(tasksOf(number))
                .noneMatch(task -> task.getTaskDefinitionKey().equals(step));
    }

    List<String> subjects(InboxFilter box, String person) {
        return inbox.page(box, person, null, 500).stream()
                .map(InboxItem::subject)
                .toList();
    }

    static Substitution away(String person, String substitute) {
        return new Substitution(
                null, person, substitute, LocalDate.now(), LocalDate.now().plusDays(2));
    }

    void takeBack(String person) {
        substitutes.of(person).stream()
                .filter(one -> one.person().equals(person))
                .forEach(one -> substitutes.revoke(one.id(), person));
    }

    List<Job> timersOf(String number) {
        return by().clock().timersOf(number);
    }

    boolean isOf(String number, Job job) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId()));
    }

    void timer(String number, String activity) {
        Job due = management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> isOf(number, job))
                .findFirst()
                .orElseThrow();
        management.executeJob(due.getId());
    }
}
