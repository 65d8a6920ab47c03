package io.orderwright.desk.sales;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.INSERTION_READERS;
import static io.orderwright.platform.kernel.Roles.LEGAL;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the pages of customers, products, price lists and of what changes orders bring to the house: who may reach
 * them, their links, and which tasks are done there.
 */
@Component
class SalesRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    /** Those whom the table approval/approval-levels may name; the task itself asks the one whom it named. */
    /** Not each of them may change each field: that is said where customers are kept. */
    private static final List<String> EDITORS = List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE);

    private static final List<String> CHANGE_APPROVERS =
            List.of(SALES_MANAGER, GENERAL_MANAGER, CREDIT_CONTROLLER, FINANCE, LEGAL);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/customers", "/customers/*", "/products", "/price-lists", "/price-lists/*"),
                AccessRule.read(EMPLOYEES, "/past-orders", "/past-orders/one"),
                AccessRule.read(EDITORS, "/customers/new", "/customers/*/edit"),
                AccessRule.post(EDITORS, "/customers/new", "/customers/*/edit"),
                AccessRule.read(
                        List.of(SALES_MANAGER),
                        "/products/new",
                        "/products/edit",
                        "/price-lists/new",
                        "/price-lists/*/edit"),
                AccessRule.post(List.of(SALES_MANAGER), "/products/new", "/products/edit", "/price-lists/edit"),
                AccessRule.read(EMPLOYEES, "/changes", "/changes/*"),
                AccessRule.read(List.of(SALES, SALES_MANAGER), "/orders/*/change"),
                AccessRule.post(List.of(SALES, SALES_MANAGER), "/orders/*/change", "/orders/*/change/preview"),
                AccessRule.post(CHANGE_APPROVERS, "/changes/*/decision"),
                AccessRule.post(List.of(SALES_MANAGER), "/changes/*/refusal"),
                AccessRule.read(INSERTION_READERS, "/insertions", "/insertions/*"),
                AccessRule.read(List.of(SALES, SALES_MANAGER), "/insertions/new"),
                AccessRule.post(List.of(SALES, SALES_MANAGER), "/insertions"),
                AccessRule.post(List.of(SALES_MANAGER, GENERAL_MANAGER), "/insertions/*/decision"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(
                new DeskEntry(50, "customers", "/customers", "customers.nav", "g c").in(DeskGroup.MASTERS),
                new DeskEntry(60, "products", "/products", "products.nav", "g p").in(DeskGroup.MASTERS));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofPaper("userApproveInsertion", "/insertions/{subject}"),
                TaskPage.ofPaper("userApproveChange", "/changes/{subject}"),
                TaskPage.ofPaper("userResolveChangeRefusal", "/changes/{subject}"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(new DetailWord("changeState", "change.state."), new DetailWord("state", "insertion.state."));
    }
}
