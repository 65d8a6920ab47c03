package io.orderwright.desk.teams;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of sales teams and owners bring to the house: who may reach them and their link. */
@Component
class TeamsRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/sales-teams", "/customers/*/owner", "/orders/*/owner"),
                AccessRule.post(
                        List.of(SALES_MANAGER),
                        "/sales-teams",
                        "/sales-teams/hand-over",
                        "/customers/*/owner",
                        "/orders/*/owner"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(66, "teams", "/sales-teams", "teams.nav", "g e").in(DeskGroup.MASTERS));
    }
}
