package io.orderwright.platform.ground.owned;

import io.orderwright.platform.kernel.Refusal;
import java.util.Collection;

/** Who may act on what somebody else looks after. */
public interface ActingRights {

    /** Whether a page offers it. What is not known belongs to nobody. */
    boolean may(ActingVerb what, String subject, String person);

    /** @throws Refusal FORBIDDEN for the first of them that the person may not act on, naming who looks after it */
    void refuseUnlessMay(ActingVerb what, Collection<String> subjects, String person);
}
