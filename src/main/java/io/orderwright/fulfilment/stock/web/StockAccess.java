package io.orderwright.fulfilment.stock.web;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PURCHASING;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of stock, its takes and goods issues. */
@Component
class StockAccess implements AccessRules {

    /** What left the house, as finance was told. */
    private static final List<String> ISSUE_READERS = List.of(FINANCE, WAREHOUSE, GENERAL_MANAGER, AUDITOR);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/api/v1/stock",
                        "/api/v1/stock/expected",
                        "/api/v1/stock/expected/*",
                        "/api/v1/stock/promises",
                        "/api/v1/stock/takes",
                        "/api/v1/stock/takes/*",
                        "/api/v1/stock/takes/*/counts",
                        "/api/v1/stock/warehouses",
                        "/api/v1/stock/everywhere",
                        "/api/v1/stock/movements",
                        "/api/v1/stock/blocks"),
                AccessRule.post(List.of(WAREHOUSE, PURCHASING), "/api/v1/stock/receipts", "/api/v1/stock/safety"),
                AccessRule.post(List.of(PURCHASING), "/api/v1/stock/expected", "/api/v1/stock/expected/*/cancel"),
                AccessRule.post(
                        List.of(WAREHOUSE),
                        "/api/v1/stock/warehouses",
                        "/api/v1/stock/blocks",
                        "/api/v1/stock/unblocks",
                        "/api/v1/stock/transfers",
                        "/api/v1/stock/takes",
                        "/api/v1/stock/takes/*/counts"),
                AccessRule.post(
                        List.of(WAREHOUSE, FINANCE, GENERAL_MANAGER),
                        "/api/v1/stock/takes/*/release",
                        "/api/v1/stock/takes/*/cancel"),
                AccessRule.read(
                        ISSUE_READERS,
                        "/api/v1/goods-issues",
                        "/api/v1/goods-issues/*",
                        "/api/v1/goods-issues/*/lines"));
    }
}
