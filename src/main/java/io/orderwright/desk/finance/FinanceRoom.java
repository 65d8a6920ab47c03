package io.orderwright.desk.finance;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of money bring to the house: who may reach them, and their link. */
@Component
class FinanceRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        List.of(FINANCE, AUDITOR, GENERAL_MANAGER, SALES_MANAGER), "/money", "/money/documents/*"),
                AccessRule.post(List.of(FINANCE), "/money/*", "/money/documents/*/*"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(62, "money", "/money", "money.nav", "g m"));
    }
}
