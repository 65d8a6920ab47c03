package io.orderwright.supply.purchasing.web;

import static io.orderwright.platform.kernel.Roles.BUYING_READERS;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PURCHASING;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of purchases and suppliers. */
@Component
class PurchasingAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        BUYING_READERS,
                        "/api/v1/purchases",
                        "/api/v1/purchases/*",
                        "/api/v1/purchases/*/paper",
                        "/api/v1/purchases/unsupplied",
                        "/api/v1/purchases/excesses",
                        "/api/v1/purchases/excesses/*",
                        "/api/v1/suppliers",
                        "/api/v1/suppliers/*",
                        "/api/v1/suppliers/*/offers",
                        "/api/v1/suppliers/*/offers/*"),
                AccessRule.post(
                        List.of(PURCHASING),
                        "/api/v1/purchases/*/review",
                        "/api/v1/purchases/*/refusal",
                        "/api/v1/purchases/excesses/*/settlement",
                        "/api/v1/suppliers",
                        "/api/v1/suppliers/bulk",
                        "/api/v1/suppliers/offers",
                        "/api/v1/suppliers/offers/bulk"),
                AccessRule.post(List.of(FINANCE, GENERAL_MANAGER), "/api/v1/purchases/*/decision"));
    }
}
