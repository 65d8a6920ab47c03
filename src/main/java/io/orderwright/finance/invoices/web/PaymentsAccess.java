package io.orderwright.finance.invoices.web;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.CREDIT_READERS;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of invoices and payments. */
@Component
class PaymentsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/api/v1/orders/*/invoices"),
                AccessRule.read(
                        List.of(SALES, SALES_MANAGER, FINANCE, CREDIT_CONTROLLER, GENERAL_MANAGER, AUDITOR),
                        "/api/v1/invoices",
                        "/api/v1/invoices/*",
                        "/api/v1/invoices/*/paper",
                        "/api/v1/customers/*/statement"),
                AccessRule.read(
                        MONEY_READERS,
                        "/api/v1/invoices/*/corrections",
                        "/api/v1/invoices/corrections/*",
                        "/api/v1/invoices/*/write-offs",
                        "/api/v1/invoices/write-offs/*"),
                AccessRule.read(
                        CREDIT_READERS,
                        "/api/v1/customers/*/statement/paper",
                        "/api/v1/open-items",
                        "/api/v1/receivables"),
                AccessRule.read(
                        List.of(SALES_MANAGER, FINANCE, GENERAL_MANAGER, AUDITOR),
                        "/api/v1/payments",
                        "/api/v1/payments/waiting",
                        "/api/v1/payments/*",
                        "/api/v1/payments/movements/*",
                        "/api/v1/exchange-differences"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/api/v1/payments",
                        "/api/v1/payments/waiting/*/allocations",
                        "/api/v1/payments/*/movements",
                        "/api/v1/invoices/*/allocations/*/reversal",
                        "/api/v1/invoices/*/corrections",
                        "/api/v1/invoices/*/write-offs",
                        "/api/v1/invoices/write-offs/*/reversal",
                        "/api/v1/invoices/*/applications",
                        "/api/v1/invoices/*/refunds"));
    }
}
