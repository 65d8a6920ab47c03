package io.orderwright.fulfilment.returns.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of returns. */
@Component
class ReturnsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/returns",
                        "/api/v1/returns/*",
                        "/api/v1/returns/*/exchange",
                        "/api/v1/returns/*/repairs",
                        "/api/v1/returns/*/quarantine",
                        "/api/v1/returns/*/warranty"),
                AccessRule.post(
                        List.of(SALES, SALES_MANAGER),
                        "/api/v1/returns",
                        "/api/v1/returns/*/withdrawal",
                        "/api/v1/returns/*/exchange",
                        "/api/v1/returns/*/exchange/offer"),
                AccessRule.post(
                        List.of(WAREHOUSE),
                        "/api/v1/returns/*/receipt",
                        "/api/v1/returns/*/inspection",
                        "/api/v1/returns/*/quarantine",
                        "/api/v1/returns/*/repairs/*"),
                AccessRule.post(List.of(FINANCE), "/api/v1/returns/*/credit"));
    }
}
