package io.orderwright.credit.ports;

import io.orderwright.credit.cases.ReleaseCredit;
import java.util.List;

/** Orders that credit holds up, as tasks of persons. */
public interface HoldTasks {

    /** Orders held up that this person may release, whoever waits longest first. */
    List<String> heldFor(String user, int offset, int size);

    /**
     * Answers for the order as this person, as far as the release says.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when the order is not held up; FORBIDDEN when it is the person's own
     *     or others are asked; INVALID for a release that makes no sense; CONFLICT with the differences where the question is about
     *     something else by now
     * @param seen what was shown of the question; empty where nobody told
     */
    void release(ReleaseCredit release, String seen, String user);

    /**
     * Says no as this person: the order is rejected, or cancelled where it was held up before shipment.
     *
     * @throws io.orderwright.platform.kernel.Refusal as {@link #release}
     */
    void reject(String orderNumber, String reason, String seen, String user);

    /** Releases all of the order for as long as usual, or rejects it. */
    default void resolve(String orderNumber, boolean release, String comment, String seen, String user) {
        if (release) {
            release(ReleaseCredit.whole(orderNumber, comment), seen, user);
        } else {
            reject(orderNumber, comment, seen, user);
        }
    }

    /** As {@link #release(ReleaseCredit, String, String)}, of what there is. */
    default void release(ReleaseCredit release, String user) {
        release(release, "", user);
    }

    /** As {@link #resolve(String, boolean, String, String, String)}, of what there is. */
    default void resolve(String orderNumber, boolean release, String comment, String user) {
        resolve(orderNumber, release, comment, "", user);
    }
}
