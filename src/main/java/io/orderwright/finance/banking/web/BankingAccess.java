package io.orderwright.finance.banking.web;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of bank accounts: what is on them is not everybody's to read. */
@Component
class BankingAccess implements AccessRules {

    private static final List<String> READERS = List.of(FINANCE, AUDITOR, GENERAL_MANAGER);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        READERS,
                        "/api/v1/bank-accounts",
                        "/api/v1/bank-accounts/*",
                        "/api/v1/bank-statements",
                        "/api/v1/bank-statements/*",
                        "/api/v1/bank-statements/*/lines",
                        "/api/v1/bank-statements/*/proposals",
                        "/api/v1/bank-statements/*/sure-lines",
                        "/api/v1/bank-lines/*",
                        "/api/v1/payer-accounts"),
                AccessRule.put(List.of(FINANCE), "/api/v1/bank-accounts/*"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/api/v1/bank-accounts/*/statements",
                        "/api/v1/bank-statements/*/withdrawal",
                        "/api/v1/bank-statements/*/sure-lines",
                        "/api/v1/bank-lines/*/application",
                        "/api/v1/bank-lines/*/set-aside",
                        "/api/v1/bank-lines/*/put-back",
                        "/api/v1/payer-accounts/forgotten"));
    }
}
