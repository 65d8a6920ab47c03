package io.orderwright.credit.ports;

import java.util.List;

/** Proposed limits as tasks of persons. */
public interface LimitTasks {

    /** Numbers of the proposals that this person may decide, the oldest first. */
    List<String> waitingFor(String user, int offset, int size);

    /**
     * Says yes or no to a proposal as this person.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody waits for an answer; FORBIDDEN when it is the person's
     *     own proposal, or others are asked
     */
    void decide(String limitNumber, boolean approved, String comment, String user);
}
