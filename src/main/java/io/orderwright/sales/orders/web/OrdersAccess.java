package io.orderwright.sales.orders.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of orders. */
@Component
class OrdersAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/api/v1/orders", "/api/v1/orders/*"),
                AccessRule.post(
                        List.of(SALES, SALES_MANAGER),
                        "/api/v1/orders",
                        "/api/v1/orders/bulk",
                        "/api/v1/orders/*/cancel"));
    }
}
