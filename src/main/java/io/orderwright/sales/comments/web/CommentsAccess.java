package io.orderwright.sales.comments.web;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of comments: whoever may read the order reads them, and all of those but the auditor write. */
@Component
class CommentsAccess implements AccessRules {

    private static final List<String> WRITERS =
            EMPLOYEES.stream().filter(role -> !role.equals(AUDITOR)).toList();

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/api/v1/orders/*/comments", "/api/v1/orders/*/comments/*/files/*"),
                AccessRule.post(WRITERS, "/api/v1/orders/*/comments", "/api/v1/orders/*/comments/*/withdrawal"));
    }
}
