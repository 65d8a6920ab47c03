package io.orderwright.desk.ports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What running orders wait for. */
public interface WaitsOfOrder {

    /** The kinds of things that an order can wait for. */
    enum WaitingKind {
        PERSON,
        PARTNER,
        MESSAGE,
        TIMER,
        JOB,
        INCIDENT
    }

    /**
     * One thing an order waits for.
     *
     * @param activity the step of the diagram
     * @param who the groups or the person, the topic, the message: whatever has to move
     * @param due when a timer fires or a task is due, where known
     * @param problem what went wrong, for an incident
     */
    record WaitsFor(
            WaitingKind kind,
            String activity,
            String who,
            @Nullable Instant due,
            @Nullable String problem) {}

    /** What the order waits for now; empty when it has ended. */
    List<WaitsFor> of(String orderNumber);
}
