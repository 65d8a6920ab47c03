package io.orderwright.desk.approvals;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of approvals bring to the house: who may reach them. */
@Component
class ApprovalsRoom implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/approvals", "/approvals/*"),
                AccessRule.post(
                        EMPLOYEES,
                        "/approvals/*",
                        "/approvals/substitutes",
                        "/approvals/substitutes/*/revocation"));
    }
}
