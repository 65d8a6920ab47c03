package io.orderwright.process.engine.calls;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;

/** Hears of external tasks that this node's engine has made, so that the thread that made it need not ask for them. */
public final class NewTasks implements AutoCloseable {

    private final SingleConsumerCondition available = new SingleConsumerCondition(Thread.currentThread());

    public NewTasks() {
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(available);
    }

    /** Returns when there may be new tasks, or after so long; at once when there were any since the last time. */
    public void await(long millis) {
        available.await(millis);
    }

    /** Ends the wait, or the next one: there is room for tasks. */
    public void signal() {
        available.signal();
    }

    @Override
    public void close() {
        ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(available);
    }
}
