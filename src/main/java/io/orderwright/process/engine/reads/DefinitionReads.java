package io.orderwright.process.engine.reads;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;

/**
 * What a running instance needs of its definition is not read again by every command. The engine has the parsed diagram at
 * hand and reads the row only for whether it is suspended and how long its history lives.
 */
final class DefinitionReads extends ProcessDefinitionManager {

    private final RecentDefinitions recent;

    DefinitionReads(RecentDefinitions recent) {
        this.recent = recent;
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
        return recent.get(id, super::findLatestDefinitionById);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateById(id, state);
        recent.clear();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
        recent.clear();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(
            String key, String tenant, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
        recent.clear();
    }
}
