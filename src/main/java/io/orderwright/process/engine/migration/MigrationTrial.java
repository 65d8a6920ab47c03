package io.orderwright.process.engine.migration;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The first half of the engine's own migration: reads an instance and validates it against a plan. It changes nothing. */
final class MigrationTrial extends MigrateProcessInstanceCmd {

    private final ProcessEngine engine;
    private final MigrationPlan plan;

    MigrationTrial(ProcessEngine engine, MigrationPlan plan) {
        super(
                new MigrationPlanExecutionBuilderImpl(
                        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                                .getCommandExecutorTxRequired(),
                        plan),
                false);
        this.engine = engine;
        this.plan = plan;
    }

    MigratingProcessInstanceValidationReport report(CommandContext context, String instance) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
        ensureProcessInstanceExist(instance, execution);
        ensureSameProcessDefinition(execution, plan.getSourceProcessDefinitionId());
        MigratingProcessInstanceValidationReportImpl report = new MigratingProcessInstanceValidationReportImpl();
        validateInstructions(
                context, new MigratingInstanceParser(engine).parse(execution.getId(), plan, report), report);
        return report;
    }
}
