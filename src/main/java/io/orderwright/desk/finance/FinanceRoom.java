package io.orderwright.desk.finance;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.CREDIT_READERS;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.desk.customers.CustomerLinks;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of money bring to the house: who may reach them, their link, and where tasks are done. */
@Component
class FinanceRoom implements AccessRules, DeskEntries, TaskPages, DetailWords, CustomerLinks {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(CREDIT_READERS, "/finance"),
                AccessRule.read(
                        MONEY_READERS,
                        "/money",
                        "/money/documents/*",
                        "/money/receipts",
                        "/money/receipts/*",
                        "/money/differences"),
                AccessRule.read(
                        List.of(SALES, SALES_MANAGER, FINANCE, CREDIT_CONTROLLER, GENERAL_MANAGER, AUDITOR),
                        "/customers/*/statement"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/money/*",
                        "/money/documents/*/*",
                        "/money/documents/*/write-offs/*",
                        "/money/receipts/*/movements"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(
                new DeskEntry(5, "finance", "/finance", "receivables.nav", "g f"),
                new DeskEntry(62, "money", "/money", "money.nav", "g m").in(DeskGroup.MONEY));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofPaper("userResolveMovementRefusal"),
                TaskPage.ofPaper("userResolveWriteOffRefusal"),
                TaskPage.ofPaper("userResolveCorrectionRefusal"),
                TaskPage.ofPaper("userResolvePostingRefusal"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("kind", "money.movement.kind."),
                new DetailWord("state", "money.movement.state."),
                new DetailWord("writeOffCause", "money.write-off.cause."),
                new DetailWord("writeOffState", "money.write-off.state."),
                new DetailWord("correctionReason", "money.correction.reason."),
                new DetailWord("correctionState", "money.correction.state."));
    }

    @Override
    public List<CustomerLink> customerLinks() {
        return List.of(new CustomerLink(40, "/customers/{code}/statement", "statement.nav"));
    }
}
