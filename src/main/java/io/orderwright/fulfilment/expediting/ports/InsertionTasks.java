package io.orderwright.fulfilment.expediting.ports;

import org.jspecify.annotations.Nullable;

/** Urgent insertions as tasks of persons. */
public interface InsertionTasks {

    /** Whether this one waits for this person. */
    boolean asks(String insertionNumber, String user);

    /**
     * Whoever the table names says yes or no.
     *
     * @param tellCustomers whether customers of displaced orders are told; null leaves that as it was asked for
     * @param seen what was shown of the question; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN to others, and to who asked for it;
     *     CONFLICT with the differences where it is about something else by now
     */
    void decide(
            String insertionNumber,
            boolean approved,
            String comment,
            @Nullable Boolean tellCustomers,
            String seen,
            String user);

    /** As {@link #decide(String, boolean, String, Boolean, String, String)}, to what there is. */
    default void decide(
            String insertionNumber, boolean approved, String comment, @Nullable Boolean tellCustomers, String user) {
        decide(insertionNumber, approved, comment, tellCustomers, "", user);
    }
}
