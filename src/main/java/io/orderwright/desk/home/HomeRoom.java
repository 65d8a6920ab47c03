package io.orderwright.desk.home;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.TASK_WORKERS;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the home page and the count of waiting tasks bring to the house: who may reach them and their links. */
@Component
class HomeRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(EMPLOYEES, "/"), AccessRule.read(TASK_WORKERS, "/tasks/count"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(
                new DeskEntry(0, "home", "/", "desk.nav.home", null),
                new DeskEntry(40, "tasklist", "/camunda/app/tasklist/default/", "desk.nav.tasks", "g t"),
                new DeskEntry(140, "cockpit", "/camunda/app/cockpit/default/", "desk.nav.cockpit", null)
                        .in(DeskGroup.SYSTEM),
                new DeskEntry(150, "admin", "/camunda/app/admin/default/", "desk.nav.admin", null).in(DeskGroup.SYSTEM),
                new DeskEntry(170, "api", "/api", "desk.nav.api", null).in(DeskGroup.SYSTEM));
    }
}
