package io.orderwright.approvals.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of approvals: whoever submits, is asked, or is told; what each may do, approvals says. */
@Component
class ApprovalsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/approvals",
                        "/api/v1/approvals/*",
                        "/api/v1/approvals/*/acts",
                        "/api/v1/approvals/*/facts",
                        "/api/v1/approvals/substitutes",
                        "/api/v1/approvals/substitutes/*"),
                AccessRule.post(
                        EMPLOYEES,
                        "/api/v1/approvals/*/decision",
                        "/api/v1/approvals/*/acts",
                        "/api/v1/approvals/*/read",
                        "/api/v1/approvals/substitutes",
                        "/api/v1/approvals/substitutes/*/revocation"));
    }
}
