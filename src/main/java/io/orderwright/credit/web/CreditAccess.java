package io.orderwright.credit.web;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.CREDIT_READERS;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of credit: limits, reviews, holds and their cases. */
@Component
class CreditAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        CREDIT_READERS,
                        "/api/v1/credit/*",
                        "/api/v1/credit/*/cases",
                        "/api/v1/credit/*/exposure",
                        "/api/v1/credit/*/limits",
                        "/api/v1/credit/*/reviews",
                        "/api/v1/credit/cases",
                        "/api/v1/credit/cases/*",
                        "/api/v1/credit/limits/*",
                        "/api/v1/credit/holds",
                        "/api/v1/credit/limits/proposals"),
                AccessRule.post(
                        List.of(SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER), "/api/v1/credit/*/limits"),
                AccessRule.post(
                        List.of(CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER),
                        "/api/v1/credit/limits/*/decision",
                        "/api/v1/credit/holds/*/decision"),
                AccessRule.post(List.of(CREDIT_CONTROLLER), "/api/v1/credit/*/reviews", "/api/v1/credit/cases/*/notes"),
                AccessRule.put(List.of(CREDIT_CONTROLLER), "/api/v1/credit/*"));
    }
}
