package io.orderwright.sales.terms.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of payment terms: decisions look at them, so whoever sells does not enter them. */
@Component
class TermsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/api/v1/payment-terms", "/api/v1/payment-terms/*"),
                AccessRule.put(List.of(FINANCE), "/api/v1/payment-terms/*"),
                AccessRule.post(List.of(FINANCE), "/api/v1/payment-terms/bulk"));
    }
}
