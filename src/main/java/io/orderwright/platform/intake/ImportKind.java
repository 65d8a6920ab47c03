package io.orderwright.platform.intake;

import static io.orderwright.platform.kernel.Roles.ADMINISTRATOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.PURCHASING;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.platform.kernel.Refusal;
import java.util.Locale;
import java.util.Set;

/** What a file holds, and who may bring it in. */
public enum ImportKind {
    CUSTOMERS(SALES, SALES_MANAGER, CREDIT_CONTROLLER, ADMINISTRATOR),
    PRODUCTS(SALES_MANAGER, ADMINISTRATOR),
    STOCK(WAREHOUSE, ADMINISTRATOR),
    RECEIPTS(WAREHOUSE, PURCHASING, ADMINISTRATOR),
    ORDERS(SALES, SALES_MANAGER, ADMINISTRATOR);

    private final Set<String> roles;

    ImportKind(String... roles) {
        this.roles = Set.of(roles);
    }

    /** The name in addresses: {@code customers}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ids of the roles that may import this kind. */
    public Set<String> roles() {
        return roles;
    }

    /** @throws Refusal NOT_FOUND for anything that is no kind */
    public static ImportKind ofPath(String path) {
        for (ImportKind kind : values()) {
            if (kind.path().equals(path)) {
                return kind;
            }
        }
        throw Refusal.notFound("intake.kind-unknown", path);
    }
}
