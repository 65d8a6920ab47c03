package io.orderwright.process.engine.forms;

import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/**
 * Hands what a person does at a task to its {@link TaskVerbs}, and changes the tasks accordingly, in one transaction. The
 * engine's own ways to hand such a task on are closed to people: nothing would be recorded.
 */
public class VerbTasks {

    private final Supplier<Stream<TaskVerbs>> known;

    public VerbTasks(Supplier<Stream<TaskVerbs>> known) {
        this.known = known;
    }

    /** The verbs of a task; null when it has none, or nobody but the engine itself is at work. */
    @Nullable
    public TaskVerbs of(@Nullable TaskEntity task, CommandContext context) {
        return task == null || context.getAuthenticatedUserId() == null
                ? null
                : named(UserTaskFacts.of(task).verbs());
    }

    private @Nullable TaskVerbs named(String name) {
        return name.isEmpty()
                ? null
                : known.get()
                        .filter(verbs -> verbs.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no such verbs: " + name));
    }

    /** Whether the task is thereby to be completed. */
    public boolean act(TaskVerbs verbs, TaskEntity task, Map<String, Object> answers, CommandContext context) {
        TaskVerbs.VerbOutcome outcome = verbs.act(
                subject(task),
                task.getTaskDefinitionKey(),
                seat(task),
                answers,
                String.valueOf(context.getAuthenticatedUserId()));
        privileged(context, () -> {
            outcome.added().forEach(seat -> start(task, seat, context));
            outcome.removed().forEach(seat -> end(task, seat, context));
            if (outcome.recast()) {
                cast(task, verbs.cast(requiredSeat(task)));
            }
            return null;
        });
        return outcome.ends();
    }

    /** As somebody whose right was judged already. */
    public static <T> T privileged(CommandContext context, Supplier<T> work) {
        try {
            return context.runWithoutAuthorization(work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One more of the tasks that are asked side by side. */
    private static void start(TaskEntity task, long seat, CommandContext context) {
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceModification(task.getProcessInstanceId())
                .startBeforeActivity(task.getTaskDefinitionKey())
                .setVariableLocal(TaskVerbs.SEAT, seat)
                .execute();
    }

    private static void end(TaskEntity task, long seat, CommandContext context) {
        context.getTaskManager().findTasksByProcessInstanceId(task.getProcessInstanceId()).stream()
                .filter(other -> Long.valueOf(seat).equals(seat(other)))
                .findFirst()
                .ifPresent(other -> new CompleteTaskCmd(other.getId(), null).execute(context));
    }

    private static void cast(TaskEntity task, TaskVerbs.Candidates cast) {
        for (IdentityLinkEntity link : List.copyOf(task.getIdentityLinks())) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
                task.deleteIdentityLink(link.getUserId(), link.getGroupId(), IdentityLinkType.CANDIDATE);
            }
        }
        task.setAssignee(cast.assignee());
        task.addCandidateUsers(cast.users());
        task.addCandidateGroups(cast.groups());
    }

    /** @throws RuntimeException when the person may not take the task, or give it back, or would give it to somebody else */
    public void refuseClaim(TaskEntity task, @Nullable String claimant, CommandContext context) {
        TaskVerbs verbs = of(task, context);
        if (verbs == null) {
            return;
        }
        String user = String.valueOf(context.getAuthenticatedUserId());
        if (claimant != null && !claimant.equals(user)) {
            throw Refusal.forbidden("task.hand-on-by-form");
        }
        if (claimant == null && verbs.cast(requiredSeat(task)).assignee() != null) {
            throw Refusal.forbidden("task.hand-on-by-form");
        }
        if (claimant != null || !user.equals(task.getAssignee())) {
            verbs.refuseUnlessAsked(subject(task), seat(task), user);
        }
    }

    /** @throws RuntimeException for a task whose verbs are recorded */
    public void refuseChange(@Nullable TaskEntity task, CommandContext context) {
        if (of(task, context) != null) {
            throw Refusal.forbidden("task.hand-on-by-form");
        }
    }

    /** What to tell somebody whose task is gone: who was faster, where that is known. */
    public @Nullable RuntimeException gone(String taskId, CommandContext context) {
        return privileged(
                context,
                () -> gone(taskId, (ProcessEngineImpl)
                        context.getProcessEngineConfiguration().getProcessEngine()));
    }

    private @Nullable RuntimeException gone(String taskId, ProcessEngineImpl engine) {
        HistoricTaskInstance task = engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .singleResult();
        if (task == null || task.getEndTime() == null) {
            return null;
        }
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String number = instance == null ? null : instance.getBusinessKey();
        return number == null
                ? null
                : known.get()
                        .filter(verbs -> verbs.concern(task.getTaskDefinitionKey()))
                        .findFirst()
                        .map(verbs -> verbs.tooLate(number))
                        .orElse(null);
    }

    /** The number of the document that is asked about: of any kind, or of an order. */
    private static String subject(TaskEntity task) {
        Object subject = task.getVariable("subject");
        return String.valueOf(subject == null ? task.getVariable("orderNumber") : subject);
    }

    private static @Nullable Long seat(TaskEntity task) {
        return task.getVariable(TaskVerbs.SEAT) instanceof Number number ? number.longValue() : null;
    }

    private static long requiredSeat(TaskEntity task) {
        Long seat = seat(task);
        if (seat == null) {
            throw Refusal.forbidden("task.hand-on-by-form");
        }
        return seat;
    }
}
