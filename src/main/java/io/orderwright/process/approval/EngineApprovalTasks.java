package io.orderwright.process.approval;

import io.orderwright.approvals.ActOnApproval;
import io.orderwright.approvals.ActResult;
import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.ApprovalInbox;
import io.orderwright.approvals.Approving;
import io.orderwright.approvals.SeatView;
import io.orderwright.approvals.Verb;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.ports.People;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.calls.Collisions;
import io.orderwright.process.engine.calls.InWords;
import io.orderwright.process.engine.forms.TaskVerbs;
import io.orderwright.sales.orders.OrderHandling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do about an approval, in both directions: from a task in Tasklist to the module, and from our own pages and
 * API to the same tasks. Whoever is faster at one is told so at the other.
 */
@Component
class EngineApprovalTasks implements ApprovalTasks, TaskVerbs {

    private static final String APPROVE = "userApproveOrder";
    private static final String REVISE = "userReviseOrder";
    private static final String FOLLOW = "userFollowApproval";
    private static final String READ = "userReadCopy";

    /** What may be done at which task, whatever a request written by hand asks for. */
    private static final Map<String, Set<Verb>> OFFERED = Map.of(
            APPROVE,
            EnumSet.of(
                    Verb.APPROVE,
                    Verb.REJECT,
                    Verb.SEND_BACK,
                    Verb.TRANSFER,
                    Verb.DELEGATE,
                    Verb.ADD_APPROVER,
                    Verb.REMOVE_APPROVER,
                    Verb.COPY,
                    Verb.COMMENT),
            REVISE,
            EnumSet.of(Verb.RESUBMIT, Verb.GIVE_UP),
            FOLLOW,
            EnumSet.of(Verb.NUDGE, Verb.WITHDRAW, Verb.COPY, Verb.COMMENT));

    private static final int URGENT = 80;
    private static final long GONE = -1;

    private final Approving approving;
    private final ApprovalFlow flow;
    private final ApprovalInbox inbox;
    private final People people;
    private final OrderHandling orders;
    private final PartnerEffects effects;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final TransactionTemplate transaction;

    EngineApprovalTasks(
            Approving approving,
            ApprovalFlow flow,
            ApprovalInbox inbox,
            People people,
            OrderHandling orders,
            PartnerEffects effects,
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identities,
            PlatformTransactionManager transactions) {
        this.approving = approving;
        this.flow = flow;
        this.inbox = inbox;
        this.people = people;
        this.orders = orders;
        this.effects = effects;
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public boolean concern(String taskDefinitionKey) {
        return Set.of(APPROVE, REVISE, FOLLOW).contains(taskDefinitionKey);
    }

    @Override
    public Outcome act(String orderNumber, String step, @Nullable Long seat, Map<String, Object> answers, String user) {
        Verb verb = verb(answers.get("verb"));
        if (!OFFERED.getOrDefault(step, Set.of()).contains(verb)) {
            throw Refusal.invalid("verb", "approval.verb-unknown", verb);
        }
        ActOnApproval act = new ActOnApproval(
                orderNumber, seat, verb, text(answers.get("target")), text(answers.get("comment")), user);
        ActResult result = approving.act(act);
        asTheEngineItself(() -> follow(act, result));
        return new Outcome(result.ends(), result.added(), result.removed(), result.recast());
    }

    private static Verb verb(@Nullable Object given) {
        try {
            return Verb.valueOf(text(given).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("verb", "approval.verb-unknown", text(given));
        }
    }

    private static String text(@Nullable Object given) {
        return given == null ? "" : given.toString().strip();
    }

    @Override
    public Cast cast(long number) {
        SeatView seat = flow.seat(number);
        String person = seat.person();
        if (person == null) {
            return new Cast(null, seat.substitutes(), List.of(String.valueOf(seat.group())));
        }
        if (seat.substitutes().isEmpty()) {
            return new Cast(person, List.of(), List.of());
        }
        List<String> either = new ArrayList<>(List.of(person));
        either.addAll(seat.substitutes());
        return new Cast(null, either, List.of());
    }

    @Override
    public void refuseUnlessAsked(String orderNumber, @Nullable Long seat, String user) {
        if (seat != null) {
            flow.refuseUnlessAsked(seat, user);
        } else if (!flow.round(orderNumber).submitter().equals(user)) {
            throw Refusal.forbidden("approval.not-submitter", orderNumber);
        }
    }

    @Override
    public RuntimeException tooLate(String orderNumber) {
        return approving.tooLate(orderNumber);
    }

    @Override
    public void answer(String subject, Verdict verdict, String comment, String user) {
        Verb verb = verdict == Verdict.APPROVED ? Verb.APPROVE : Verb.REJECT;
        act(new ActOnApproval(subject, null, verb, "", comment, user));
    }

    @Override
    public void act(ActOnApproval act) {
        Long seat = approving.seatOf(act);
        if (seat != null) {
            complete(seatTask(act.subject(), seat), act);
        } else if (act.verb() == Verb.RESUBMIT || act.verb() == Verb.GIVE_UP) {
            complete(tasksOf(act.subject(), REVISE).stream().findFirst().orElse(null), act);
        } else {
            InWords.call(() -> Collisions.repeated(() -> transaction.execute(status -> {
                ActResult result = approving.act(act);
                follow(act, result);
                return result;
            })));
        }
    }

    /** What an act means for other tasks than the one at which it was done. */
    private void follow(ActOnApproval act, ActResult result) {
        if (result.recalled()) {
            runtime.createMessageCorrelation("messageApprovalRecalled")
                    .processInstanceBusinessKey(act.subject())
                    .correlateAll();
        }
        if (result.takenBack()) {
            callBack(act.subject());
        }
        if (result.urgent()) {
            tasksOf(act.subject(), APPROVE).forEach(task -> tasks.setPriority(task.getId(), URGENT));
        }
        if (act.verb() == Verb.COPY) {
            runtime.createProcessInstanceByKey("approval-copy")
                    .businessKey(act.subject())
                    .setVariable("orderNumber", act.subject())
                    .setVariable("reader", act.target())
                    .execute();
        }
    }

    /** His right was judged; what follows is not the person's own doing, and nobody is asked for his rights to that. */
    private void asTheEngineItself(Runnable work) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            work.run();
        } finally {
            identities.setAuthentication(person);
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
            InWords.call(() -> tasks.complete(copy.getId()));
        }
    }

    /** @throws Refusal CONFLICT when goods have left, or the order is just being sent to the ERP */
    private void callBack(String orderNumber) {
        if (!orders.get(orderNumber).state().beforeShipment()) {
            throw Refusal.conflict("approval.too-late-to-revoke", orderNumber);
        }
        if (effects.of(orderNumber).stream().anyMatch(EngineApprovalTasks::underWay)) {
            throw Refusal.conflict("order.being-sent", orderNumber);
        }
        boolean nobodyListens = runtime.createMessageCorrelation("messageOrderCalledBack")
                .processInstanceBusinessKey(orderNumber)
                .setVariable("approvalTakenBack", true)
                .correlateAllWithResult()
                .isEmpty();
        if (nobodyListens) {
            throw Refusal.conflict("approval.old-diagram-revoke", orderNumber);
        }
    }

    private static boolean underWay(EffectRecord effect) {
        return effect.topic().startsWith("erp.")
                && Set.of(EffectRecord.State.SENDING, EffectRecord.State.UNKNOWN)
                        .contains(effect.state());
    }

    private void complete(@Nullable Task task, ActOnApproval act) {
        if (task == null) {
            throw approving.tooLate(act.subject());
        }
        Map<String, Object> answers = REVISE.equals(task.getTaskDefinitionKey())
                ? Map.of("verb", act.verb().name(), "comment", act.comment())
                : seatOf(task) == null
                        ? answersOfOld(act)
                        : Map.of("verb", act.verb().name(), "target", act.target(), "comment", act.comment());
        identities.setAuthentication(act.by(), List.copyOf(people.groupsOf(act.by())));
        try {
            InWords.call(() -> tasks.complete(task.getId(), answers));
        } catch (AuthorizationException e) {
            throw Refusal.forbidden("task.not-yours", act.subject());
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Orders that began under an earlier diagram know yes and no only. */
    private static Map<String, Object> answersOfOld(ActOnApproval act) {
        if (act.verb() != Verb.APPROVE && act.verb() != Verb.REJECT) {
            throw Refusal.conflict("approval.old-diagram", act.subject());
        }
        return Map.of("approved", act.verb() == Verb.APPROVE, "comment", act.comment());
    }

    /** The task of a seat; in an earlier diagram the only one there is. */
    private @Nullable Task seatTask(String subject, long seat) {
        return tasksOf(subject, APPROVE).stream()
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
            return tasks.getVariable(task.getId(), SEAT) instanceof Number number ? number.longValue() : null;
        } catch (NullValueException answeredMeanwhile) {
            return GONE;
        }
    }

    private List<Task> tasksOf(String subject, String step) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(step)
                .processInstanceBusinessKey(subject)
                .list();
    }
}
