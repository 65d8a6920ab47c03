package io.orderwright.desk.comments;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.security.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** What comments bring to the house: who may reach their pages. */
@Component
class CommentsRoom implements AccessRules {

    private static final List<String> WRITERS =
            EMPLOYEES.stream().filter(role -> !role.equals(AUDITOR)).toList();

    /** Whether to offer the person to write; the access rules are asked again when he does. */
    static boolean mayWrite(Person person) {
        return WRITERS.stream().anyMatch(person::has);
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/orders/*/comments"),
                AccessRule.post(WRITERS, "/orders/*/comments", "/orders/*/comments/*/withdraw"));
    }
}
