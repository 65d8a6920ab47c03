package io.orderwright.process.engine.reads;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Does not look for the incident of an external task that has attempts left: it has one only while none is left, and loses it
 * before it gets new ones.
 */
final class IncidentReads extends IncidentManager {

    /** @param type null for every type */
    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, @Nullable String type) {
        return hasAttemptsLeft(configuration)
                ? List.of()
                : super.findIncidentByConfigurationAndIncidentType(configuration, type);
    }

    /** As this transaction has read it already. */
    private boolean hasAttemptsLeft(String configuration) {
        ExternalTaskEntity task = getDbEntityManager().getCachedEntity(ExternalTaskEntity.class, configuration);
        return task != null && (task.getRetries() == null || task.getRetries() > 0);
    }
}
