package io.orderwright.process.engine.reads;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Looks for the incident of a task or job only where there can be one: the engine makes it when no attempt is left, and
 * asks for it whenever a task or job ends.
 */
final class IncidentReads extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String incidentType) {
        boolean none = Incident.EXTERNAL_TASK_HANDLER_TYPE.equals(incidentType) && taskHasAttempts(configuration)
                || Incident.FAILED_JOB_HANDLER_TYPE.equals(incidentType) && jobHasAttempts(configuration);
        return none ? List.of() : super.findIncidentByConfigurationAndIncidentType(configuration, incidentType);
    }

    private boolean taskHasAttempts(String id) {
        ExternalTaskEntity task = getDbEntityManager().getCachedEntity(ExternalTaskEntity.class, id);
        // No retries are written down for a task that has never failed.
        return task != null && task.getRetries() == null;
    }

    private boolean jobHasAttempts(String id) {
        JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, id);
        return job != null && job.getRetries() > 0 && job.getExceptionMessage() == null;
    }
}
