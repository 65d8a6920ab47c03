package io.orderwright.credit.ports;

import java.util.List;

/** Credit holds as tasks of persons. */
public interface HoldTasks {

    /** Held orders that this person may release, the oldest first. */
    List<String> heldFor(String user, int offset, int size);

    /**
     * Releases the order's credit, or lets the order be rejected, as this person.
     *
     * @throws io.orderwright.kernel.Refusal NOT_FOUND when the order is not held; FORBIDDEN when it is the person's own
     */
    void resolve(String orderNumber, boolean release, String comment, String user);
}
