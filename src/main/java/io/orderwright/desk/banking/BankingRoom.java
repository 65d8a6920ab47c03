package io.orderwright.desk.banking;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of banks bring to the house: who may reach them, their link and their words. */
@Component
class BankingRoom implements AccessRules, DeskEntries, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        List.of(FINANCE, AUDITOR, GENERAL_MANAGER),
                        "/bank",
                        "/bank/accounts",
                        "/bank/accounts/*",
                        "/bank/payers",
                        "/bank/statements/*",
                        "/bank/statements/*/sure"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/bank",
                        "/bank/accounts/*",
                        "/bank/payers",
                        "/bank/statements/*/sure",
                        "/bank/statements/*/withdrawal",
                        "/bank/lines/*",
                        "/bank/lines/*/put-back"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(63, "bank", "/bank", "bank.nav", "g k").in(DeskGroup.MONEY));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(new DetailWord("use", "banking.use."));
    }
}
