package io.orderwright.finance.einvoices.web;

import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of electronic invoices: finance acts. */
@Component
class EInvoicesAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        MONEY_READERS,
                        "/api/v1/e-invoices",
                        "/api/v1/e-invoices/*",
                        "/api/v1/customers/*/e-invoice-kind",
                        "/api/v1/red-letters",
                        "/api/v1/red-letters/*"),
                AccessRule.put(List.of(FINANCE), "/api/v1/customers/*/e-invoice-kind"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/api/v1/e-invoices",
                        "/api/v1/e-invoices/*/retry",
                        "/api/v1/e-invoices/*/giving-up",
                        "/api/v1/red-letters",
                        "/api/v1/red-letters/*/look",
                        "/api/v1/red-letters/*/resolution"));
    }
}
