package io.orderwright.process.engine.calls;

import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;

/** Hears of external tasks that this node's engine has made, so that the thread that made it need not ask for them. */
public final class NewTasks implements AutoCloseable {

    private final SingleConsumerCondition available = new SingleConsumerCondition(Thread.currentThread());

    public NewTasks() {
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(available);
    }

    /**
     * Returns when there may be new tasks, or after so long; at once when there were any since the last time.
     *
     * @return whether that was before its time: then somebody has told of tasks or of room
     */
    public boolean await(long millis) {
        long began = System.nanoTime();
        available.await(millis);
        return System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(millis);
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
