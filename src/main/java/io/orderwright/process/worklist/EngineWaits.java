package io.orderwright.process.worklist;

import io.orderwright.desk.ports.WaitsOfOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the engine what an order's instances wait for. */
@Component
class EngineWaits implements WaitsOfOrder {

    /** What may end it at any time from outside, as a cancellation does: that is no waiting. */
    private static final String FROM_OUTSIDE = "start";

    /** Tasks that nothing waits for. */
    private static final Set<String> BESIDE = Set.of("userFollowApproval", "userReadCopy");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ExternalTaskService externalTasks;
    private final ManagementService management;

    EngineWaits(
            RuntimeService runtime,
            TaskService tasks,
            ExternalTaskService externalTasks,
            ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.externalTasks = externalTasks;
        this.management = management;
    }

    @Override
    public List<WaitsFor> of(String orderNumber) {
        List<WaitsFor> waits = new ArrayList<>();
        tasks.createTaskQuery().processInstanceBusinessKey(orderNumber).list().stream()
                .filter(task -> !BESIDE.contains(task.getTaskDefinitionKey()))
                .forEach(task -> waits.add(person(task, task.getTaskDefinitionKey())));
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(orderNumber)
                .list()) {
            String id = instance.getId();
            externalTasks
                    .createExternalTaskQuery()
                    .processInstanceId(id)
                    .list()
                    .forEach(task -> waits.add(partner(task)));
            runtime.createEventSubscriptionQuery().processInstanceId(id).list().stream()
                    .filter(subscription -> !subscription.getActivityId().startsWith(FROM_OUTSIDE))
                    .forEach(subscription -> waits.add(message(subscription)));
            waits.addAll(called(orderNumber, id));
            management.createJobQuery().processInstanceId(id).list().forEach(job -> waits.add(job(job)));
            runtime.createIncidentQuery()
                    .processInstanceId(id)
                    .list()
                    .forEach(incident -> waits.add(incident(incident)));
        }
        return waits;
    }

    /** Who is asked in a process that the order's has called about a paper with a number of its own. */
    private List<WaitsFor> called(String orderNumber, String caller) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(caller).list().stream()
                .filter(called -> !orderNumber.equals(called.getBusinessKey()))
                .flatMap(called -> tasks.createTaskQuery().processInstanceId(called.getId()).list().stream())
                .filter(task -> !BESIDE.contains(task.getTaskDefinitionKey()))
                .map(task -> person(task, callOf(caller, task)))
                .toList();
    }

    /** The step at which the caller waits. */
    private String callOf(String caller, Task task) {
        return runtime.getActiveActivityIds(caller).stream()
                .filter(step -> step.startsWith("call"))
                .findFirst()
                .orElse(task.getTaskDefinitionKey());
    }

    private WaitsFor person(Task task, String step) {
        String assignee = task.getAssignee();
        String who = assignee != null
                ? assignee
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return new WaitsFor(WaitingKind.PERSON, step, who, instant(task.getDueDate()), null);
    }

    private static WaitsFor partner(ExternalTask task) {
        return new WaitsFor(
                WaitingKind.PARTNER, task.getActivityId(), task.getTopicName(), null, task.getErrorMessage());
    }

    private static WaitsFor message(EventSubscription subscription) {
        return new WaitsFor(WaitingKind.MESSAGE, subscription.getActivityId(), subscription.getEventName(), null, null);
    }

    /** The job itself knows its activity only inside the engine; its definition knows it anywhere. */
    private WaitsFor job(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        String activity = definition == null ? "" : definition.getActivityId();
        Instant due = instant(job.getDuedate());
        return new WaitsFor(
                due == null ? WaitingKind.JOB : WaitingKind.TIMER, activity, "engine", due, job.getExceptionMessage());
    }

    private static WaitsFor incident(Incident incident) {
        return new WaitsFor(
                WaitingKind.INCIDENT,
                incident.getActivityId(),
                incident.getIncidentType(),
                null,
                incident.getIncidentMessage());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
