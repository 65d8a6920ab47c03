package io.orderwright.sales.contacts.web;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of contacts: who may edit customers. */
@Component
class ContactsAccess implements AccessRules {

    private static final List<String> EDITORS = List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/api/v1/customers/*/contacts", "/api/v1/customers/*/contacts/*"),
                AccessRule.put(EDITORS, "/api/v1/customers/*/contacts/*"),
                AccessRule.post(EDITORS, "/api/v1/contacts/bulk"));
    }
}
