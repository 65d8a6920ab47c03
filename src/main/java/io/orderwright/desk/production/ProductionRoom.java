package io.orderwright.desk.production;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.PRODUCTION_PLANNER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the pages of production bring to the house: who may reach them, their links, and which tasks are done there.
 */
@Component
class ProductionRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES, "/work-centres", "/work-centres/*", "/work-orders", "/work-orders/*", "/production"),
                AccessRule.post(
                        List.of(PRODUCTION_PLANNER),
                        "/work-centres",
                        "/work-centres/*",
                        "/work-orders/*/review",
                        "/work-orders/*/start",
                        "/work-orders/*/reports",
                        "/production/*/move",
                        "/production/*/priority"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(110, "production", "/production", "production.nav", "g w").in(DeskGroup.GOODS));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(TaskPage.ofPaper("userReleaseWork", "/work-orders/{subject}"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(new DetailWord("state", "production.state."));
    }
}
