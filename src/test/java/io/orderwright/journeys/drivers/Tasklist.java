package io.orderwright.journeys.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** What the engine waits for, and people who do it there. */
public final class Tasklist {

    private final TaskService tasks;
    private final IdentityService identities;
    private final RuntimeService runtime;

    Tasklist(TaskService tasks, IdentityService identities, RuntimeService runtime) {
        this.tasks = tasks;
        this.identities = identities;
        this.runtime = runtime;
    }

    /** The tasks that the order waits for; not those beside it, by which people only follow or read. */
    public List<Task> tasksOf(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(task -> !Set.of("userFollowApproval", "userReadCopy").contains(task.getTaskDefinitionKey()))
                .toList();
    }

    /** The one task that the order waits for. */
    public Task taskOf(String number) {
        List<Task> waiting = tasksOf(number);
        assertThat(waiting).as("tasks of " + number).hasSize(1);
        return waiting.get(0);
    }

    /** This task of the order, as soon as it waits there. */
    public Task taskOf(String number, String definition) {
        return await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(number)
                                .taskDefinitionKey(definition)
                                .singleResult(),
                        Objects::nonNull);
    }

    /** As this person does it in Tasklist. */
    public void completes(String person, Task task, Map<String, Object> answers) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups);
        try {
            tasks.complete(task.getId(), answers);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** The processes that run for this business key. */
    List<String> instancesOf(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** The engine has given up something with these words, and waits for a person. */
    public void isStuck(String words) {
        await().until(() -> runtime.createIncidentQuery().list().stream()
                .anyMatch(incident -> incident.getIncidentMessage() != null
                        && incident.getIncidentMessage().contains(words)));
    }

    public void hasEnded(String number) {
        await().untilAsserted(() -> assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .as("running instances of " + number)
                .isZero());
    }
}
