package io.orderwright.desk.print;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What papers to print bring to the house: who may reach them. */
@Component
class PrintRoom implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(EMPLOYEES, "/deliveries/*/note"));
    }
}
