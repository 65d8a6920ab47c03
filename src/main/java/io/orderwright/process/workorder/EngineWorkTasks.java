package io.orderwright.process.workorder;

import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.supply.production.ports.WorkTasks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work orders, answered on our own pages and API by the same task that Tasklist shows. */
@Component
class EngineWorkTasks implements WorkTasks {

    private static final String RELEASE = "userReleaseWork";

    private final EngineTasks tasks;

    EngineWorkTasks(EngineTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> waitingFor(String user, int offset, int size) {
        return tasks.waitingFor(user, offset, size, RELEASE);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(String workOrderNumber, String user) {
        return tasks.asks(workOrderNumber, user, RELEASE);
    }

    @Override
    @Transactional
    public void release(String workOrderNumber, boolean release, String comment, String user) {
        tasks.complete(workOrderNumber, RELEASE, user, Map.of("release", release, "comment", comment));
    }
}
