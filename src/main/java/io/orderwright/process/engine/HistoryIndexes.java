package io.orderwright.process.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.stereotype.Component;

/**
 * Drops indexes of the engine that nothing here reads and that every step of every order would write: those for tenants,
 * cases, restarts and removal times, which we do not use, those that another index begins with, and those of the history
 * over all instances by one time or one name. What Cockpit, Tasklist, our timelines and the removal of old history look
 * for (an instance, a definition, a business key, the end of an instance) stays, and so does what a foreign key looks for
 * when the row that it points to is deleted: only of cases there is never one. The engine works without them and does not
 * create them again.
 */
@Component
class HistoryIndexes extends AbstractProcessEnginePlugin {

    private static final List<String> UNREAD = List.of(
            "ACT_IDX_HI_PRO_INST_TENANT_ID",
            "ACT_IDX_HI_PRO_INST_ROOT_PI",
            "ACT_IDX_HI_PRO_INST_RM_TIME",
            "ACT_IDX_HI_PRO_RST_PRO_INST_ID",
            "ACT_IDX_HI_ACTINST_ROOT_PI",
            "ACT_IDX_HI_ACT_INST_START_END",
            "ACT_IDX_HI_ACT_INST_END",
            "ACT_IDX_HI_ACT_INST_COMP",
            "ACT_IDX_HI_ACT_INST_STATS",
            "ACT_IDX_HI_ACT_INST_TENANT_ID",
            "ACT_IDX_HI_ACT_INST_PROC_DEF_KEY",
            "ACT_IDX_HI_AI_PDEFID_END_TIME",
            "ACT_IDX_HI_ACT_INST_RM_TIME",
            "ACT_IDX_HI_TASKINST_ROOT_PI",
            "ACT_IDX_HI_TASK_INST_TENANT_ID",
            "ACT_IDX_HI_TASKINSTID_PROCINST",
            "ACT_IDX_HI_TASK_INST_RM_TIME",
            "ACT_IDX_HI_VARINST_ROOT_PI",
            "ACT_IDX_HI_PROCVAR_PROC_INST",
            "ACT_IDX_HI_PROCVAR_NAME_TYPE",
            "ACT_IDX_HI_CASEVAR_CASE_INST",
            "ACT_IDX_HI_VAR_INST_TENANT_ID",
            "ACT_IDX_HI_VAR_INST_PROC_DEF_KEY",
            "ACT_IDX_HI_VARINST_RM_TIME",
            "ACT_IDX_HI_VARINST_NAME",
            "ACT_IDX_EXEC_TENANT_ID",
            "ACT_IDX_VARIABLE_TENANT_ID",
            "ACT_IDX_VARIABLE_TASK_ID",
            "ACT_IDX_VAR_CASE_EXE",
            "ACT_IDX_VAR_CASE_INST_ID",
            "ACT_IDX_TASK_TENANT_ID",
            "ACT_IDX_TASK_CASE_EXEC",
            "ACT_IDX_TASK_CASE_DEF_ID",
            "ACT_IDX_EXT_TASK_TENANT_ID",
            "ACT_IDX_EXT_TASK_PRIORITY",
            "ACT_IDX_EVENT_SUBSCR_TENANT_ID",
            "ACT_IDX_JOB_TENANT_ID",
            "ACT_IDX_JOB_HANDLER_TYPE",
            "ACT_IDX_AUTH_RM_TIME",
            "ACT_IDX_AUTH_ROOT_PI");

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection =
                        engine.getProcessEngineConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop index if exists " + String.join(", ", UNREAD));
            // A step that ends is written once more: where its page has room for that, no index learns of it.
            statement.execute("alter table act_hi_actinst set (fillfactor = 75)");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("The engine's unread indexes could not be dropped", e);
        }
    }
}
