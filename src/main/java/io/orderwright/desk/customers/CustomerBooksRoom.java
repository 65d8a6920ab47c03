package io.orderwright.desk.customers;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may reach the pages of what belongs to a customer. */
@Component
class CustomerBooksRoom implements AccessRules, CustomerLinks {

    private static final List<String> EDITORS = List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/customers/*/addresses", "/customers/*/contacts"),
                AccessRule.read(EDITORS, "/customers/*/addresses/*", "/customers/*/contacts/*"),
                AccessRule.post(EDITORS, "/customers/*/addresses/*", "/customers/*/contacts/*"),
                AccessRule.read(
                        List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, AUDITOR), "/customers/*/tax-profile"),
                AccessRule.post(EDITORS, "/customers/*/tax-profile"));
    }

    @Override
    public List<CustomerLink> customerLinks() {
        return List.of(
                new CustomerLink(10, "/customers/{code}/addresses", "addresses.title"),
                new CustomerLink(20, "/customers/{code}/contacts", "contacts.title"),
                new CustomerLink(30, "/customers/{code}/tax-profile", "tax.nav"));
    }
}
