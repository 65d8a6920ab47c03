package io.orderwright.process.effects;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.springframework.stereotype.Component;

/** Which steps go on when their partner is silent: those whose diagram catches {@value TaskOutcome#SILENT} there. */
@Component
class Silence {

    private final RepositoryService repository;
    private final EffectsSettings settings;

    /** By diagram and step; a deployed diagram never changes. */
    private final Map<String, Boolean> caught = new ConcurrentHashMap<>();

    Silence(RepositoryService repository, EffectsSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /**
     * Whether the step has waited long enough.
     *
     * @param left attempts that are left to it
     * @param busy whether the partner answered that it wants to be asked later; then all attempts are made
     */
    boolean endsWaiting(LockedExternalTask task, int left, boolean busy) {
        boolean enough = !busy && settings.retries().size() - left + 1 >= settings.silentAfter();
        return (left == 0 || enough) && isCaught(task);
    }

    boolean isCaught(LockedExternalTask task) {
        return caught.computeIfAbsent(
                task.getProcessDefinitionId() + " " + task.getActivityId(),
                step -> isCaught(task.getProcessDefinitionId(), task.getActivityId()));
    }

    private boolean isCaught(String definition, String activity) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(BoundaryEvent.class).stream()
                .filter(boundary -> boundary.getAttachedTo().getId().equals(activity))
                .flatMap(boundary -> boundary.getEventDefinitions().stream())
                .anyMatch(event -> event instanceof ErrorEventDefinition error
                        && error.getError() != null
                        && TaskOutcome.SILENT.equals(error.getError().getErrorCode()));
    }
}
