package io.orderwright.process.dunning;

import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs, answered on our own pages and API by the same task that Tasklist shows. */
@Component
class EngineRunTasks implements RunTasks {

    private static final String RELEASE = "userReleaseDunning";

    private final EngineTasks tasks;

    EngineRunTasks(EngineTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(String runNumber, String user) {
        return tasks.asks(runNumber, user, RELEASE);
    }

    @Override
    @Transactional
    public void decide(String runNumber, boolean release, String comment, String user) {
        tasks.complete(runNumber, RELEASE, user, Map.of("release", release, "comment", comment));
    }
}
