package io.orderwright.desk.reference;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of exchange rates, tax rates, units and payment terms bring to the house: who may reach them, their link and their words. */
@Component
class ReferenceRoom implements AccessRules, DeskEntries, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/exchange-rates", "/tax-rates", "/units", "/payment-terms"),
                AccessRule.post(List.of(FINANCE), "/exchange-rates", "/tax-rates", "/payment-terms"),
                AccessRule.post(List.of(SALES_MANAGER), "/units"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(65, "reference", "/exchange-rates", "reference.nav", "g x").in(DeskGroup.MASTERS));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(new DetailWord("zeroRate", "reference.zero."));
    }
}
