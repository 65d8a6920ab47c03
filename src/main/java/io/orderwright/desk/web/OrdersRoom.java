package io.orderwright.desk.web;

import static io.orderwright.platform.kernel.Roles.ADMINISTRATOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
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

/** What the pages of orders bring to the house: who may reach them and their links. */
@Component
class OrdersRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/orders",
                        "/orders/*",
                        "/orders/*/diagram",
                        "/orders/count",
                        "/orders/day",
                        "/orders/export.csv",
                        "/orders/export.xlsx",
                        "/live"),
                AccessRule.post(EMPLOYEES, "/orders/views", "/orders/views/*/remove", "/orders/views/*/first"),
                AccessRule.post(List.of(SALES, SALES_MANAGER), "/orders/*/cancel"),
                AccessRule.post(List.of(WAREHOUSE), "/orders/*/dispatch"),
                AccessRule.post(List.of(CREDIT_CONTROLLER), "/orders/*/credit"),
                AccessRule.post(List.of(FINANCE), "/orders/*/payment"),
                AccessRule.post(
                        List.of(SALES_MANAGER, ADMINISTRATOR),
                        "/orders/*/effects",
                        "/api/v1/orders/*/effects/resolution"),
                AccessRule.read(EMPLOYEES, "/api/v1/orders/*/timeline", "/api/v1/events"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(10, "orders", "/orders", "desk.nav.orders", "g o"));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofOrder("userCheckDuplicate"),
                TaskPage.ofOrder("userResolveErpRefusal"),
                TaskPage.ofOrder("userResolveFinanceRefusal"),
                TaskPage.ofOrder("userResolveReversalRefusal"),
                TaskPage.ofOrder("userResolveRejectedReversal"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("question", "orders.question."),
                new DetailWord("step", "task."),
                new DetailWord("answer", "orders.answer."),
                new DetailWord("kind", "invoice.kind."),
                new DetailWord("tier", "entry.tier."),
                new DetailWord("deliveryTerms", "delivery-terms."));
    }
}
