package io.orderwright.sales.catalog.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of products and price lists. */
@Component
class CatalogAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/products",
                        "/api/v1/products/*",
                        "/api/v1/price-lists",
                        "/api/v1/price-lists/*"),
                AccessRule.put(List.of(SALES_MANAGER), "/api/v1/products/*", "/api/v1/price-lists/*"),
                AccessRule.post(List.of(SALES_MANAGER), "/api/v1/products/bulk", "/api/v1/price-lists/bulk"));
    }
}
