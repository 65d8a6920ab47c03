package io.orderwright.insertion.ports;

/** Urgent insertions as tasks of persons. */
public interface InsertionTasks {

    /** Whether this one waits for this person. */
    boolean asks(String insertionNumber, String user);

    /**
     * Whoever the table names says yes or no.
     *
     * @throws io.orderwright.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN to others, and to who asked for it
     */
    void decide(String insertionNumber, boolean approved, String comment, String user);
}
