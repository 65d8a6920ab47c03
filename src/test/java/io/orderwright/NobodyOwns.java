package io.orderwright;

import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import java.util.Collection;
import org.springframework.context.annotation.Fallback;

/** Where a module stands by itself, nobody looks after anything: whoever has the role may act, unless the module itself knows. */
@Fallback
final class NobodyOwns implements ActingRights {

    @Override
    public boolean may(ActingVerb what, String subject, String person) {
        return true;
    }

    @Override
    public void refuseUnlessMay(ActingVerb what, Collection<String> subjects, String person) {}
}
