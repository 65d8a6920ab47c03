package io.orderwright.desk.periods;

import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of months brings to the house: who may reach it, and its link. */
@Component
class PeriodsRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(MONEY_READERS, "/periods"),
                AccessRule.post(List.of(FINANCE), "/periods", "/periods/*/reopening"),
                AccessRule.post(List.of(FINANCE, GENERAL_MANAGER), "/periods/*/decision"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(67, "periods", "/periods", "periods.nav", "g q").in(DeskGroup.MONEY));
    }
}
