package io.orderwright.supply.production.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.PRODUCTION_PLANNER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of work centres and work orders. */
@Component
class ProductionAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/work-centres",
                        "/api/v1/work-centres/*",
                        "/api/v1/work-centres/products/*",
                        "/api/v1/work-centres/*/products",
                        "/api/v1/work-centres/*/queue",
                        "/api/v1/work-centres/*/load",
                        "/api/v1/work-orders",
                        "/api/v1/work-orders/*"),
                AccessRule.post(
                        List.of(PRODUCTION_PLANNER),
                        "/api/v1/work-centres",
                        "/api/v1/work-centres/products",
                        "/api/v1/work-centres/*/moves",
                        "/api/v1/work-centres/*/priorities",
                        "/api/v1/work-orders/*/review",
                        "/api/v1/work-orders/*/start",
                        "/api/v1/work-orders/*/reports"));
    }
}
