package io.orderwright.platform.checks.web;

import static io.orderwright.platform.kernel.Roles.ADMINISTRATOR;
import static io.orderwright.platform.kernel.Roles.AUDITOR;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of the checks. */
@Component
class ChecksAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(List.of(AUDITOR, ADMINISTRATOR), "/api/v1/checks", "/api/v1/checks/health"));
    }
}
