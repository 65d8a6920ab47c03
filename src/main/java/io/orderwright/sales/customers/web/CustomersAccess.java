package io.orderwright.sales.customers.web;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of customers. */
@Component
class CustomersAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/api/v1/customers", "/api/v1/customers/*"),
                AccessRule.put(List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE), "/api/v1/customers/*"),
                AccessRule.post(List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE), "/api/v1/customers/bulk"));
    }
}
