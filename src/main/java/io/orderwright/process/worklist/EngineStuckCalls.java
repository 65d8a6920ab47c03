package io.orderwright.process.worklist;

import io.orderwright.desk.ports.StuckCalls;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives external tasks that became incidents one more attempt, as Cockpit's retry does. */
@Component
class EngineStuckCalls implements StuckCalls {

    private final RuntimeService runtime;
    private final ExternalTaskService tasks;

    EngineStuckCalls(RuntimeService runtime, ExternalTaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void tryAgain(String orderNumber) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(orderNumber)
                .list()) {
            List<ExternalTask> stuck = tasks.createExternalTaskQuery()
                    .processInstanceId(instance.getId())
                    .noRetriesLeft()
                    .list();
            stuck.forEach(task -> tasks.setRetries(task.getId(), 1));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAwaited(String subject, String activity) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(subject)
                        .activityId(activity)
                        .count()
                > 0;
    }
}
