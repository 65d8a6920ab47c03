package io.orderwright.finance.periods.web;

import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may call the API of months, and read why one was opened again. */
@Component
class PeriodsAccess implements AccessRules, BusinessEvent.Readers {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        MONEY_READERS, "/api/v1/periods", "/api/v1/periods/*", "/api/v1/periods/*/open-matters"),
                AccessRule.post(List.of(FINANCE), "/api/v1/periods", "/api/v1/periods/*/reopening"),
                AccessRule.post(List.of(FINANCE, GENERAL_MANAGER), "/api/v1/periods/*/reopening/decision"));
    }

    @Override
    public Map<String, List<String>> readers() {
        return Map.of(
                "PeriodReopeningAsked.reason", MONEY_READERS,
                "PeriodReopened.reason", MONEY_READERS,
                "PeriodReopened.comment", MONEY_READERS,
                "PeriodReopeningDeclined.comment", MONEY_READERS);
    }
}
