package io.orderwright.desk.dunning;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
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

/** What the pages of dunning bring to the house: who may reach them, their link, where the task is done, and their words. */
@Component
class DunningRoom implements AccessRules, DeskEntries, TaskPages, DetailWords, CustomerLinks {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(MONEY_READERS, "/dunning", "/dunning/runs/*"),
                AccessRule.read(
                        List.of(SALES, SALES_MANAGER, FINANCE, CREDIT_CONTROLLER, GENERAL_MANAGER, AUDITOR),
                        "/dunning/customers/*"),
                AccessRule.post(List.of(SALES, SALES_MANAGER, FINANCE), "/dunning/customers/*/announcements"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/dunning",
                        "/dunning/runs/*/decision",
                        "/dunning/letters/*",
                        "/dunning/customers/*/stops",
                        "/dunning/customers/*/stops/*",
                        "/dunning/customers/*/claims/*"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(64, "dunning", "/dunning", "dunning.nav", "g y").in(DeskGroup.MONEY));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(TaskPage.ofPaper("userReleaseDunning", "/dunning/runs/{subject}"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("stop", "dunning.stop."),
                new DetailWord("claim", "dunning.claim."),
                new DetailWord("channel", "dunning.channel."));
    }

    @Override
    public List<CustomerLink> customerLinks() {
        return List.of(new CustomerLink(50, "/dunning/customers/{code}", "dunning.nav"));
    }
}
