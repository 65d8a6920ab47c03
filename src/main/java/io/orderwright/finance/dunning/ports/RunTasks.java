package io.orderwright.finance.dunning.ports;

/** Runs that wait for a person. */
public interface RunTasks {

    /** Whether this one waits for this person. */
    boolean asks(String runNumber, String user);

    /**
     * Its letters go out, or none does.
     *
     * @param seen the word of what was shown of it; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN to others; CONFLICT with the
     *     differences where its letters are others than were seen
     */
    void decide(String runNumber, boolean release, String comment, String seen, String user);
}
