package io.orderwright.sales.teams.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of teams and owners. */
@Component
class TeamsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/sales-teams",
                        "/api/v1/sales-teams/*",
                        "/api/v1/customers/*/owner",
                        "/api/v1/orders/*/owner"),
                AccessRule.put(
                        List.of(SALES_MANAGER),
                        "/api/v1/sales-teams/*",
                        "/api/v1/customers/*/owner",
                        "/api/v1/orders/*/owner"),
                AccessRule.post(List.of(SALES_MANAGER), "/api/v1/sales-teams/hand-over"));
    }
}
