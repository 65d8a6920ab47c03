package io.orderwright.finance.dunning.ports;

/** Runs that wait for a person. */
public interface RunTasks {

    /** Whether this one waits for this person. */
    boolean asks(String runNumber, String user);

    /**
     * Its letters go out, or none does.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN to others
     */
    void decide(String runNumber, boolean release, String comment, String user);
}
