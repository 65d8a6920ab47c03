package io.orderwright.desk.track.service;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may say what he wants by a link of his own: whoever has it. */
@Component
class ServiceRoom implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.readByAnyone("/service/*"), AccessRule.postByAnyone("/service/*"));
    }
}
