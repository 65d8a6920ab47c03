package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.forms.VerbTasks;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * What people may do with a task besides answering it: take it, give it back, and hand it to another whom it could ask as
 * well, which is recorded. Every other way of the engine is shut: the right to decide stays with the role.
 */
final class TaskHandover {

    private final VerbTasks verbTasks;
    private final TaskDeciders deciders;
    private final Consumer<BusinessEvent> record;

    TaskHandover(VerbTasks verbTasks, TaskDeciders deciders, Consumer<BusinessEvent> record) {
        this.verbTasks = verbTasks;
        this.deciders = deciders;
        this.record = record;
    }

    /** @throws Refusal FORBIDDEN unless a person takes it for himself, and is one of those whom it asks */
    void refuseClaim(TaskEntity task, @Nullable String claimant, CommandContext context) {
        String person = TaskDeciders.acting(context);
        if (person == null) {
            return;
        }
        if (verbTasks.of(task, context) != null) {
            verbTasks.refuseClaim(task, claimant, context);
            return;
        }
        if (claimant != null && !claimant.equals(person)) {
            throw Refusal.forbidden("task.hand-on-by-assignment");
        }
        refuseAssignment(task, claimant, context);
    }

    /**
     * Where the task has a form that hands it on, only that does.
     *
     * @param receiver null when the task is given back
     * @throws Refusal FORBIDDEN unless both are of those whom the task asks
     */
    void refuseAssignment(TaskEntity task, @Nullable String receiver, CommandContext context) {
        String person = TaskDeciders.acting(context);
        if (person == null) {
            return;
        }
        if (verbTasks.of(task, context) != null) {
            refuseByForm(task, receiver, context);
            return;
        }
        if (receiver == null && !deciders.asksRole(task)) {
            throw Refusal.forbidden("task.yours-alone");
        }
        if (!(receiver == null && person.equals(task.getAssignee()))) {
            deciders.refuseOthers(task, context);
        }
        if (receiver != null && !deciders.decides(task, receiver, context)) {
            throw Refusal.forbidden("task.receiver-without-role", receiver);
        }
    }

    private void refuseByForm(TaskEntity task, @Nullable String receiver, CommandContext context) {
        if (receiver == null) {
            verbTasks.refuseClaim(task, null, context);
        } else {
            verbTasks.refuseChange(task, context);
        }
    }

    /** Nothing else of a task is people's to change: whom it asks, by when, what it is called. */
    void refuseChange(@Nullable TaskEntity task, CommandContext context) {
        verbTasks.refuseChange(task, context);
        if (task != null && task.getTaskDefinition() != null && TaskDeciders.acting(context) != null) {
            throw Refusal.forbidden("task.hand-on-by-assignment");
        }
    }

    /** Kept where another person is concerned: whoever takes what is free, or gives back his own, hands nothing on. */
    void assigned(TaskEntity task, @Nullable String before, @Nullable String after, CommandContext context) {
        String person = TaskDeciders.acting(context);
        if (person == null || Objects.equals(before, after) || (concerns(before, person) && concerns(after, person))) {
            return;
        }
        record.accept(new TaskReassigned(
                subject(task), person, task.getTaskDefinitionKey(), text(before), text(after), task.getId()));
    }

    private static boolean concerns(@Nullable String one, String person) {
        return one == null || one.equals(person);
    }

    /** The order's number wherever there is one. */
    private static String subject(TaskEntity task) {
        return task.getVariable("orderNumber") instanceof String order
                ? order
                : text(task.getExecution().getProcessBusinessKey());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
