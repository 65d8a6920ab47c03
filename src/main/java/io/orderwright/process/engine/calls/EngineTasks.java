package io.orderwright.process.engine.calls;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's tasks about one document each, found and completed as a person. */
@Component
public class EngineTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final TransactionTemplate transaction;

    EngineTasks(
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identities,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Business keys of the open tasks of these kinds that the person may do, the oldest first. */
    public List<String> waitingFor(String user, int offset, int size, String... kinds) {
        List<Task> waiting =
                candidate(groupsOf(user), kinds).orderByTaskCreateTime().asc().listPage(offset, size);
        Map<String, String> keys = businessKeys(waiting);
        return waiting.stream()
                .map(task -> keys.get(task.getProcessInstanceId()))
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean isOpen(String businessKey, String kind) {
        return open(businessKey, kind) != null;
    }

    /**
     * Found and completed in one transaction; whoever collides with somebody else's work is tried again.
     *
     * @throws Refusal NOT_FOUND when there is no such task; FORBIDDEN when others are asked
     */
    public void complete(String businessKey, String kind, String user, Map<String, Object> answers) {
        // Whoever is tried again comes back to the same task, also where somebody else has ended it meanwhile.
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            completeFound(found, businessKey, kind, user, answers);
            return;
        }
        Collisions.repeated(() -> transaction.execute(status -> {
            completeFound(found, businessKey, kind, user, answers);
            return kind;
        }));
    }

    private void completeFound(
            AtomicReference<@Nullable String> found,
            String businessKey,
            String kind,
            String user,
            Map<String, Object> answers) {
        if (found.get() == null) {
            Task task = open(businessKey, kind);
            if (task == null) {
                throw Refusal.notFound("task.none", businessKey);
            }
            found.set(task.getId());
        }
        identities.setAuthentication(user, groupsOf(user));
        try {
            UnwrappedRefusals.call(() -> tasks.complete(found.get(), answers));
        } catch (AuthorizationException e) {
            throw Refusal.forbidden("task.not-yours", businessKey);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Whether the person may do one of these kinds of tasks about the document now. */
    public boolean asks(String businessKey, String user, String... kinds) {
        return candidate(groupsOf(user), kinds)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** @throws Refusal FORBIDDEN when others are asked */
    public void refuseUnlessAsked(String businessKey, String kind, String user) {
        if (!asks(businessKey, user, kind)) {
            throw Refusal.forbidden("task.not-yours", businessKey);
        }
    }

    private @Nullable Task open(String businessKey, String kind) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(kind)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    private TaskQuery candidate(List<String> groups, String... kinds) {
        TaskQuery query = tasks.createTaskQuery().taskDefinitionKeyIn(kinds).active();
        return groups.isEmpty()
                ? query.taskAssignee("")
                : query.taskCandidateGroupIn(groups).includeAssignedTasks();
    }

    /** By process instance, in one question; those that ended meanwhile are absent. */
    private Map<String, String> businessKeys(List<Task> waiting) {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        Set<String> instances = waiting.stream().map(Task::getProcessInstanceId).collect(toSet());
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
