package io.orderwright.platform.reference.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of reference data: rates decide who is asked, so that no one who sells sets them. */
@Component
class ReferenceAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/exchange-rates",
                        "/api/v1/exchange-rates/*/*",
                        "/api/v1/tax-rates",
                        "/api/v1/tax-rates/*/*",
                        "/api/v1/units",
                        "/api/v1/units/*"),
                AccessRule.put(List.of(FINANCE), "/api/v1/exchange-rates/*/*", "/api/v1/tax-rates/*/*"),
                AccessRule.post(List.of(FINANCE), "/api/v1/exchange-rates/bulk", "/api/v1/tax-rates/bulk"),
                AccessRule.put(List.of(SALES_MANAGER), "/api/v1/units/*"),
                AccessRule.post(List.of(SALES_MANAGER), "/api/v1/units/bulk"));
    }
}
