package io.orderwright.desk.purchasing;

import static io.orderwright.platform.kernel.Roles.BUYING_READERS;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PURCHASING;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the pages of purchases and suppliers bring to the house: who may reach them, their links, and which tasks
 * are done there.
 */
@Component
class PurchasingRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        BUYING_READERS,
                        "/purchases",
                        "/purchases/*",
                        "/purchases/excesses",
                        "/suppliers",
                        "/suppliers/*"),
                AccessRule.post(
                        List.of(PURCHASING),
                        "/purchases/*/review",
                        "/purchases/*/refusal",
                        "/purchases/excesses/*/settlement",
                        "/suppliers",
                        "/suppliers/*"),
                AccessRule.post(List.of(FINANCE, GENERAL_MANAGER), "/purchases/*/decision"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(100, "purchases", "/purchases", "purchasing.nav", "g b").in(DeskGroup.GOODS));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofPaper("userResolveSupplierRefusal", "/purchases/{subject}"),
                TaskPage.ofPaper("userReviewPurchase", "/purchases/{subject}"),
                TaskPage.ofPaper("userApprovePurchase", "/purchases/{subject}"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(new DetailWord("answer", "purchasing.answer."));
    }
}
