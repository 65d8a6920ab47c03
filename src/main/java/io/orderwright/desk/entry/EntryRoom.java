package io.orderwright.desk.entry;

import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What order entry and its drafts bring to the house: who may reach them and their links. */
@Component
class EntryRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        List.of(SALES, SALES_MANAGER),
                        "/orders/new",
                        "/orders/drafts",
                        "/orders/drafts/*",
                        "/orders/entry/customers",
                        "/orders/entry/products",
                        "/orders/entry/addresses"),
                AccessRule.post(
                        List.of(SALES, SALES_MANAGER),
                        "/orders/drafts/*",
                        "/orders/drafts/*/submit",
                        "/orders/drafts/*/discard",
                        "/orders/entry/paste",
                        "/orders/*/copy"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(30, "entry", "/orders/new", "entry.nav", "n"));
    }
}
