package io.orderwright.finance.invoices.web;

import static io.orderwright.platform.kernel.Roles.FINANCE;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of payments. */
@Component
class PaymentsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.post(List.of(FINANCE), "/api/v1/payments"));
    }
}
