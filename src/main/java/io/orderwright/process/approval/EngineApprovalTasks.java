package io.orderwright.process.approval;

import static io.orderwright.process.approval.ApprovalVerbs.APPROVE_ORDER;
import static io.orderwright.process.approval.ApprovalVerbs.READ;
import static io.orderwright.process.approval.ApprovalVerbs.REVISE_ORDER;
import static io.orderwright.process.approval.ApprovalVerbs.REVISE_SUBJECT;
import static io.orderwright.process.approval.ApprovalVerbs.SIGN_OFF;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.ports.People;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.calls.Collisions;
import io.orderwright.process.engine.calls.UnwrappedRefusals;
import io.orderwright.process.engine.forms.TaskVerbs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do about an approval on our own pages and API, at the same tasks that Tasklist shows. Whoever is faster at
 * one is told so at the other.
 */
@Component
class EngineApprovalTasks implements ApprovalTasks {

    private static final long GONE = -1;

    private final ApprovalActs approving;
    private final ApprovalInbox inbox;
    private final People people;
    private final ApprovalConsequences consequences;
    private final TaskService tasks;
    private final IdentityService identities;
    private final TransactionTemplate transaction;

    EngineApprovalTasks(
            ApprovalActs approving,
            ApprovalInbox inbox,
            People people,
            ApprovalConsequences consequences,
            TaskService tasks,
            IdentityService identities,
            PlatformTransactionManager transactions) {
        this.approving = approving;
        this.inbox = inbox;
        this.people = people;
        this.consequences = consequences;
        this.tasks = tasks;
        this.identities = identities;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void answer(String subject, Verdict verdict, String comment, String user) {
        answer(subject, verdict, comment, "", user);
    }

    @Override
    public void answer(String subject, Verdict verdict, String comment, String seen, String user) {
        ApprovalVerb verb = verdict == Verdict.APPROVED ? ApprovalVerb.APPROVE : ApprovalVerb.REJECT;
        act(new ActOnApproval(subject, null, verb, "", comment, user, seen.isEmpty() ? null : seen));
    }

    @Override
    public void agree(String subject, Map<String, String> terms, String comment, String seen, String user) {
        repeatedly(
                new ActOnApproval(subject, null, ApprovalVerb.APPROVE, "", comment, user, seen.isEmpty() ? null : seen),
                terms);
    }

    /** What a yes brings about may collide with somebody else's work: then all is done again, on what that one has left. */
    @Override
    public void act(ActOnApproval act) {
        repeatedly(act, Map.of());
    }

    private void repeatedly(ActOnApproval act, Map<String, String> terms) {
        Collisions.repeated(() -> {
            actOnce(act, terms);
            return act;
        });
    }

    private void actOnce(ActOnApproval act, Map<String, String> terms) {
        Long seat = approving.seatOf(act);
        if (seat != null && act.seen() != null) {
            transaction.executeWithoutResult(status -> {
                approving.refuseUnlessSeen(act);
                complete(seatTask(act.subject(), seat), act, terms);
            });
        } else if (seat != null) {
            complete(seatTask(act.subject(), seat), act, terms);
        } else if (act.verb() == ApprovalVerb.RESUBMIT || act.verb() == ApprovalVerb.GIVE_UP) {
            transaction.executeWithoutResult(status -> {
                consequences.handBack(act.subject()); // what was taken back before anybody was found stood where it was
                complete(
                        tasksOf(act.subject(), REVISE_ORDER, REVISE_SUBJECT).stream()
                                .findFirst()
                                .orElse(null),
                        act,
                        terms);
            });
        } else {
            UnwrappedRefusals.call(
                    () -> transaction.executeWithoutResult(status -> consequences.follow(act, approving.act(act))));
        }
    }

    @Override
    public void read(String subject, String reader) {
        Task copy = tasks
                .createTaskQuery()
                .taskDefinitionKey(READ)
                .processInstanceBusinessKey(subject)
                .taskAssignee(reader)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
        if (copy == null) {
            inbox.read(subject, reader);
        } else {
            UnwrappedRefusals.call(() -> tasks.complete(copy.getId()));
        }
    }

    private void complete(@Nullable Task task, ActOnApproval act, Map<String, String> terms) {
        if (task == null) {
            throw approving.tooLate(act.subject());
        }
        Map<String, Object> answers = new HashMap<>(answers(task, act));
        answers.putAll(terms);
        identities.setAuthentication(act.by(), List.copyOf(people.groupsOf(act.by())));
        try {
            UnwrappedRefusals.call(() -> tasks.complete(task.getId(), answers));
        } catch (AuthorizationException e) {
            throw Refusal.forbidden("task.not-yours", act.subject());
        } finally {
            identities.clearAuthentication();
        }
    }

    private Map<String, Object> answers(Task task, ActOnApproval act) {
        return Set.of(REVISE_ORDER, REVISE_SUBJECT).contains(task.getTaskDefinitionKey())
                ? Map.of("verb", act.verb().name(), "comment", act.comment())
                : seatOf(task) == null
                        ? answersOfOld(act)
                        : Map.of("verb", act.verb().name(), "target", act.target(), "comment", act.comment());
    }

    /** Orders that began under an earlier diagram know yes and no only. */
    private static Map<String, Object> answersOfOld(ActOnApproval act) {
        if (act.verb() != ApprovalVerb.APPROVE && act.verb() != ApprovalVerb.REJECT) {
            throw Refusal.conflict("approval.old-diagram", act.subject());
        }
        return Map.of("approved", act.verb() == ApprovalVerb.APPROVE, "comment", act.comment());
    }

    /** The task of a seat; in an earlier diagram the only one there is. */
    private @Nullable Task seatTask(String subject, long seat) {
        return tasksOf(subject, APPROVE_ORDER, SIGN_OFF).stream()
                .filter(task -> {
                    Long asked = seatOf(task);
                    return asked == null || asked == seat;
                })
                .findFirst()
                .orElse(null);
    }

    /** Null in an earlier diagram; GONE when somebody was faster. */
    private @Nullable Long seatOf(Task task) {
        try {
            return tasks.getVariable(task.getId(), TaskVerbs.SEAT) instanceof Number number ? number.longValue() : null;
        } catch (NullValueException answeredMeanwhile) {
            return GONE;
        }
    }

    private List<Task> tasksOf(String subject, String... steps) {
        return tasks.createTaskQuery()
                .taskDefinitionKeyIn(steps)
                .processInstanceBusinessKey(subject)
                .list();
    }
}
