package io.orderwright.process.creditlimit;

import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposed limits, decided on our own pages and API by the same tasks that Tasklist shows. */
@Component
class EngineLimitTasks implements LimitTasks {

    private static final String DECIDE = "userDecideLimit";

    private final EngineTasks tasks;

    EngineLimitTasks(EngineTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> waitingFor(String user, int offset, int size) {
        return tasks.waitingFor(user, offset, size, DECIDE);
    }

    @Override
    @Transactional
    public void decide(String limitNumber, boolean approved, String comment, String user) {
        tasks.complete(limitNumber, DECIDE, user, Map.of("approved", approved, "comment", comment));
    }
}
