package io.orderwright.finance.dunning.web;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of dunning: finance acts; who sells may speak for a customer. */
@Component
class DunningAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        MONEY_READERS,
                        "/api/v1/dunning/runs",
                        "/api/v1/dunning/runs/*",
                        "/api/v1/dunning/runs/*/letters"),
                AccessRule.read(
                        List.of(SALES, SALES_MANAGER, FINANCE, CREDIT_CONTROLLER, GENERAL_MANAGER, AUDITOR),
                        "/api/v1/dunning/letters",
                        "/api/v1/dunning/letters/*",
                        "/api/v1/dunning/letters/*/paper",
                        "/api/v1/dunning/claims",
                        "/api/v1/dunning/claims/*",
                        "/api/v1/dunning/stops",
                        "/api/v1/dunning/stops/*"),
                AccessRule.post(List.of(SALES, SALES_MANAGER, FINANCE), "/api/v1/dunning/announcements"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/api/v1/dunning/runs",
                        "/api/v1/dunning/runs/*/decision",
                        "/api/v1/dunning/letters/*/exclusion",
                        "/api/v1/dunning/claims/*/waiver",
                        "/api/v1/dunning/stops",
                        "/api/v1/dunning/stops/*/lifting"));
    }
}
