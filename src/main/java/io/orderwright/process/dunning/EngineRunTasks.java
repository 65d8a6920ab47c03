package io.orderwright.process.dunning;

import io.orderwright.finance.dunning.DunningRuns;
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
    private final DunningRuns runs;

    EngineRunTasks(EngineTasks tasks, DunningRuns runs) {
        this.tasks = tasks;
        this.runs = runs;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(String runNumber, String user) {
        return tasks.asks(runNumber, user, RELEASE);
    }

    /** Whoever may not answer is told that, and not what has moved; tasks of an earlier diagram take no word. */
    @Override
    @Transactional
    public void decide(String runNumber, boolean release, String comment, String seen, String user) {
        if (tasks.asks(runNumber, user, RELEASE)) {
            runs.refuseUnlessSeen(runNumber, seen);
        }
        tasks.complete(runNumber, RELEASE, user, Map.of("release", release, "comment", comment));
    }
}
