package io.orderwright.fulfilment.expediting.web;

import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.INSERTION_READERS;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of urgent insertions. */
@Component
class InsertionsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        INSERTION_READERS,
                        "/api/v1/insertions",
                        "/api/v1/insertions/*",
                        "/api/v1/insertions/*/notices"),
                AccessRule.post(List.of(SALES, SALES_MANAGER), "/api/v1/insertions", "/api/v1/insertions/preview"),
                AccessRule.post(List.of(SALES_MANAGER, GENERAL_MANAGER), "/api/v1/insertions/*/decision"));
    }
}
