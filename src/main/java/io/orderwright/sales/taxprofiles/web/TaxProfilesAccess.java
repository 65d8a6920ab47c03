package io.orderwright.sales.taxprofiles.web;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of tax profiles: bank accounts are not everybody's to read. */
@Component
class TaxProfilesAccess implements AccessRules {

    private static final List<String> EDITORS = List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, AUDITOR),
                        "/api/v1/customers/*/tax-profile"),
                AccessRule.put(EDITORS, "/api/v1/customers/*/tax-profile"),
                AccessRule.post(EDITORS, "/api/v1/tax-profiles/bulk"));
    }
}
