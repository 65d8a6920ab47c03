package io.orderwright.desk.home;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.TASK_WORKERS;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the home page and the count of waiting tasks bring to the house: who may reach them. */
@Component
class HomeRoom implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/"),
                AccessRule.read(TASK_WORKERS, "/tasks/count"));
    }
}
