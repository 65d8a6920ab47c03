package io.orderwright.sales.changes.web;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.LEGAL;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of change orders. */
@Component
class ChangesAccess implements AccessRules {

    /** Those whom the table approval/approval-levels may name; the task itself asks the one whom it named. */
    private static final List<String> APPROVERS =
            List.of(SALES_MANAGER, GENERAL_MANAGER, CREDIT_CONTROLLER, FINANCE, LEGAL);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/orders/*/changes",
                        "/api/v1/orders/*/changes/possibilities",
                        "/api/v1/changes",
                        "/api/v1/changes/*"),
                AccessRule.post(
                        List.of(SALES, SALES_MANAGER), "/api/v1/orders/*/changes", "/api/v1/orders/*/changes/preview"),
                AccessRule.post(APPROVERS, "/api/v1/changes/*/decision"),
                AccessRule.post(List.of(SALES_MANAGER), "/api/v1/changes/*/refusal"));
    }
}
