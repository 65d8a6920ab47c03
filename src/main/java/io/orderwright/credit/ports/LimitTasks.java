package io.orderwright.credit.ports;

import java.util.List;

/** Proposed limits as tasks of persons. */
public interface LimitTasks {

    /** Numbers of the proposals that this person may decide, the oldest first. */
    List<String> waitingFor(String user, int offset, int size);

    /**
     * Says yes or no to a proposal as this person.
     *
     * @param seen what was shown of the question; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody waits for an answer; FORBIDDEN when it is the person's
     *     own proposal, or others are asked; CONFLICT with the differences where it is about something else by now
     */
    void decide(String limitNumber, boolean approved, String comment, String seen, String user);

    /** As {@link #decide(String, boolean, String, String, String)}, to what there is. */
    default void decide(String limitNumber, boolean approved, String comment, String user) {
        decide(limitNumber, approved, comment, "", user);
    }
}
