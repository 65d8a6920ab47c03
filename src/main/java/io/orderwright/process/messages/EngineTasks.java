package io.orderwright.process.messages;

import io.orderwright.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The engine's tasks about one document each, found and completed as a person. */
@Component
class EngineTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;

    EngineTasks(TaskService tasks, RuntimeService runtime, IdentityService identities) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
    }

    /** Business keys of the open tasks of these kinds that the person may do, the oldest first. */
    List<String> waitingFor(String user, int offset, int size, String... kinds) {
        return candidate(groupsOf(user), kinds).orderByTaskCreateTime().asc().listPage(offset, size).stream()
                .map(this::businessKey)
                .toList();
    }

    boolean isOpen(String businessKey, String kind) {
        return open(businessKey, kind) != null;
    }

    /** @throws Refusal NOT_FOUND when there is no such task; FORBIDDEN when others are asked */
    void complete(String businessKey, String kind, String user, Map<String, Object> answers) {
        Task task = open(businessKey, kind);
        if (task == null) {
            throw Refusal.notFound("task.none", businessKey);
        }
        identities.setAuthentication(user, groupsOf(user));
        try {
            InWords.call(() -> tasks.complete(task.getId(), answers));
        } catch (AuthorizationException e) {
            throw Refusal.forbidden("task.not-yours", businessKey);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** @throws Refusal FORBIDDEN when others are asked */
    void refuseUnlessAsked(String businessKey, String kind, String user) {
        boolean asked = candidate(groupsOf(user), kind)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
        if (!asked) {
            throw Refusal.forbidden("task.not-yours", businessKey);
        }
    }

    private @org.jspecify.annotations.Nullable Task open(String businessKey, String kind) {
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

    private String businessKey(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance.getBusinessKey();
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
