package io.orderwright.contact.notices.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of notices: everybody, who finds those of his own roles. */
@Component
class NoticesAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(EMPLOYEES, "/api/v1/staff-notices"));
    }
}
