package io.orderwright.platform.intake.web;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.INITIAL_LOAD;
import static io.orderwright.platform.kernel.Roles.PURCHASING;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of imports. */
@Component
class ImportsAccess implements AccessRules {

    /** Which kind of file each of them may bring in, intake says. */
    private static final List<String> IMPORTERS =
            List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, PURCHASING, WAREHOUSE, INITIAL_LOAD);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        IMPORTERS,
                        "/api/v1/imports",
                        "/api/v1/imports/*",
                        "/api/v1/imports/*/changes",
                        "/api/v1/imports/*/errors",
                        "/api/v1/imports/*/errors.csv",
                        "/api/v1/imports/*/undo",
                        "/api/v1/imports/mappings/*",
                        "/api/v1/imports/templates/*"),
                AccessRule.put(IMPORTERS, "/api/v1/imports/mappings/*"),
                AccessRule.post(IMPORTERS, "/api/v1/imports/*", "/api/v1/imports/*/end", "/api/v1/imports/*/undo"),
                AccessRule.read(List.of(INITIAL_LOAD), "/api/v1/exports/*"),
                AccessRule.read(
                        List.of(INITIAL_LOAD), "/api/v1/openings", "/api/v1/openings/*", "/api/v1/openings/*/undo"),
                AccessRule.post(List.of(INITIAL_LOAD), "/api/v1/openings", "/api/v1/openings/*/undo"));
    }
}
