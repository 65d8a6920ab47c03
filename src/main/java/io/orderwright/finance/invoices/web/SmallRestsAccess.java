package io.orderwright.finance.invoices.web;

import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of small rests: as that of write-offs. */
@Component
class SmallRestsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(MONEY_READERS, "/api/v1/small-rests"),
                AccessRule.post(List.of(FINANCE), "/api/v1/small-rests"));
    }
}
