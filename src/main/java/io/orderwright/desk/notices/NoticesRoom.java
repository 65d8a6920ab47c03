package io.orderwright.desk.notices;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may reach the page of notices. */
@Component
class NoticesRoom implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(EMPLOYEES, "/staff-notices"));
    }
}
