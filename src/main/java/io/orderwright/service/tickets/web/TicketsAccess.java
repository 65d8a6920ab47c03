package io.orderwright.service.tickets.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.SERVICE_AGENT;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of tickets. */
@Component
class TicketsAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/api/v1/tickets", "/api/v1/tickets/*"),
                AccessRule.post(List.of(SERVICE_AGENT, SALES, SALES_MANAGER), "/api/v1/tickets"),
                AccessRule.post(
                        List.of(SERVICE_AGENT, SALES, SALES_MANAGER, GENERAL_MANAGER), "/api/v1/tickets/*/comments"),
                AccessRule.post(List.of(SERVICE_AGENT, SALES_MANAGER), "/api/v1/tickets/*/priority"),
                AccessRule.post(
                        List.of(SERVICE_AGENT),
                        "/api/v1/tickets/*/take",
                        "/api/v1/tickets/*/answer",
                        "/api/v1/tickets/*/pause",
                        "/api/v1/tickets/*/resume",
                        "/api/v1/tickets/*/solve",
                        "/api/v1/tickets/*/close",
                        "/api/v1/tickets/*/reopen",
                        "/api/v1/tickets/*/cancel"));
    }
}
