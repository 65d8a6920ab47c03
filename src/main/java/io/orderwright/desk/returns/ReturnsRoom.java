package io.orderwright.desk.returns;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of returns bring to the house: who may reach them, their link, and which tasks are done there. */
@Component
class ReturnsRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/returns", "/returns/*", "/returns/*/quarantine"),
                AccessRule.read(List.of(SALES, SALES_MANAGER), "/orders/*/return", "/returns/*/exchange"),
                AccessRule.post(
                        List.of(SALES, SALES_MANAGER),
                        "/orders/*/return",
                        "/returns/*/withdraw",
                        "/returns/*/exchange"),
                AccessRule.post(
                        List.of(WAREHOUSE),
                        "/returns/*/receive",
                        "/returns/*/inspect",
                        "/returns/*/repairs/*",
                        "/returns/*/quarantine"),
                AccessRule.post(List.of(FINANCE), "/returns/*/credit"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(85, "returns", "/returns", "returns.nav", "g u").in(DeskGroup.GOODS));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofPaper("userReceiveReturn", "/returns/{subject}"),
                TaskPage.ofPaper("userInspectReturn", "/returns/{subject}"),
                TaskPage.ofPaper("userResolveCredit", "/returns/{subject}"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("returnState", "returns.state."),
                new DetailWord("returnReason", "returns.reason."),
                new DetailWord("exchangeKind", "exchange.kind."),
                new DetailWord("repairResult", "returns.repair.ending."),
                new DetailWord("quarantineResult", "returns.quarantine."));
    }
}
