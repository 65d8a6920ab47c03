package io.orderwright.sales.history.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of past orders: who may read orders. */
@Component
class HistoryAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(EMPLOYEES, "/api/v1/past-orders", "/api/v1/past-orders/*"));
    }
}
