package io.orderwright.process.engine.reads;

import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** Writes the name and version of a definition into history without reading them each time. */
final class HistoryReads extends CacheAwareHistoryEventProducer {

    private final RecentDefinitions recent;

    HistoryReads(RecentDefinitions recent) {
        this.recent = recent;
    }

    @Override
    protected @Nullable ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return recent.get(id, super::getProcessDefinitionEntity);
    }
}
