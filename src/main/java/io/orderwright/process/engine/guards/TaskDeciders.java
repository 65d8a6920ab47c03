package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.forms.VerbTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer at a task: whom its diagram names, asked anew, with the roles that people have at this moment. What was
 * handed to whom in the engine counts for nothing here.
 */
final class TaskDeciders {

    /** The login of whoever is at work; null when the engine itself is. */
    static @Nullable String acting(CommandContext context) {
        return context.getAuthenticatedUserId();
    }

    /** Whether it asks a role, so that another of the same may take it over. */
    boolean asksRole(TaskEntity task) {
        TaskDefinition asked = task.getTaskDefinition();
        return asked != null && !asked.getCandidateGroupIdExpressions().isEmpty();
    }

    /** @throws Refusal FORBIDDEN when others are asked than whoever is at work */
    void refuseOthers(TaskEntity task, CommandContext context) {
        String person = acting(context);
        if (person != null && !decides(task, person, context)) {
            throw Refusal.forbidden("role.missing", String.join(", ", asked(task, context)));
        }
    }

    boolean decides(TaskEntity task, String person, CommandContext context) {
        TaskDefinition asked = task.getTaskDefinition();
        if (asked == null) {
            return true;
        }
        return people(asked, task, context).contains(person)
                || groupsOf(person, context).stream().anyMatch(groups(asked, task, context)::contains);
    }

    private List<String> asked(TaskEntity task, CommandContext context) {
        TaskDefinition asked = Objects.requireNonNull(task.getTaskDefinition());
        List<String> either = new ArrayList<>(groups(asked, task, context));
        either.addAll(people(asked, task, context));
        return either;
    }

    private static List<String> groups(TaskDefinition asked, TaskEntity task, CommandContext context) {
        return names(asked.getCandidateGroupIdExpressions(), task, context);
    }

    private static List<String> people(TaskDefinition asked, TaskEntity task, CommandContext context) {
        List<Expression> named = new ArrayList<>(asked.getCandidateUserIdExpressions());
        if (asked.getAssigneeExpression() != null) {
            named.add(asked.getAssigneeExpression());
        }
        return names(named, task, context);
    }

    /** As the engine reads them when the task begins: a text separated by commas, or a list. */
    private static List<String> names(Collection<Expression> said, TaskEntity task, CommandContext context) {
        return VerbTasks.privileged(context, () -> said.stream()
                .map(one -> one.getValue(task))
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof Collection<?> several
                        ? several.stream().map(String::valueOf)
                        : Arrays.stream(String.valueOf(value).split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    private static Set<String> groupsOf(String person, CommandContext context) {
        return VerbTasks.privileged(
                context, () -> context
                        .getProcessEngineConfiguration()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember(person)
                        .list()
                        .stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()));
    }
}
