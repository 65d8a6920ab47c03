package io.orderwright.desk.credit;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.CREDIT_READERS;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of credit bring to the house: who may reach them, their links, and which tasks are done there. */
@Component
class CreditRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(CREDIT_READERS, "/credit", "/credit/*", "/credit/cases", "/credit/limits/*"),
                AccessRule.post(
                        List.of(SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER), "/credit/*/limits"),
                AccessRule.post(
                        List.of(CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER),
                        "/credit/limits/*/decision",
                        "/credit/cases/*/release",
                        "/credit/cases/*/reject"),
                AccessRule.post(List.of(CREDIT_CONTROLLER), "/credit/cases/*/notes", "/credit/*/reviews"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(120, "credit", "/credit/cases", "credit.nav", "g r").in(DeskGroup.MONEY));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofOrder("userResolveCreditHold", "/credit/cases?order={subject}"),
                TaskPage.ofOrder("userResolveShipmentHold", "/credit/cases?order={subject}"),
                TaskPage.ofPaper("userDecideLimit", "/credit/limits/{subject}"),
                TaskPage.ofPaper("userReviewCredit"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("answer", "decision.credit."),
                new DetailWord("outcome", "credit.case.outcome."),
                new DetailWord("point", "credit.case.point."),
                new DetailWord("kind", "credit.limit.kind."));
    }
}
