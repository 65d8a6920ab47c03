package io.orderwright.supply.production.ports;

import java.util.List;

/** Work orders as tasks of persons. */
public interface WorkTasks {

    /** Numbers of those that wait for this person, the oldest first. */
    List<String> waitingFor(String user, int offset, int size);

    /** Whether this one waits for this person. */
    boolean asks(String workOrderNumber, String user);

    /**
     * The planner releases it for production, or decides that it is not made.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when no planner is asked; FORBIDDEN to others
     */
    void release(String workOrderNumber, boolean release, String comment, String user);
}
