package io.orderwright.platform.security.access;

import static io.orderwright.platform.security.Roles.ADMINISTRATOR;
import static io.orderwright.platform.security.Roles.AUDITOR;
import static io.orderwright.platform.security.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.security.Roles.CREDIT_READERS;
import static io.orderwright.platform.security.Roles.EMPLOYEES;
import static io.orderwright.platform.security.Roles.FINANCE;
import static io.orderwright.platform.security.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.security.Roles.LEGAL;
import static io.orderwright.platform.security.Roles.PRODUCTION_PLANNER;
import static io.orderwright.platform.security.Roles.PURCHASING;
import static io.orderwright.platform.security.Roles.SALES;
import static io.orderwright.platform.security.Roles.SALES_MANAGER;
import static io.orderwright.platform.security.Roles.TASK_WORKERS;
import static io.orderwright.platform.security.Roles.WAREHOUSE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.orderwright.platform.security.access.AccessRule.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may reach what, in one list: the first rule that matches decides, and what no rule matches is denied. A new page
 * or API needs a line here and one in the endpoint matrix of the tests.
 */
public final class AccessRules {

    private static final String API = "/api/v1";

    /** Which kind of file each of them may bring in, intake says. */
    private static final List<String> IMPORTERS =
            List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, PURCHASING, WAREHOUSE, ADMINISTRATOR);

    /** What is paid to whom is not for everybody. */
    private static final List<String> BUYING_READERS =
            List.of(PURCHASING, FINANCE, GENERAL_MANAGER, PRODUCTION_PLANNER, AUDITOR);

    /** What left the house, as finance was told. */
    private static final List<String> ISSUE_READERS = List.of(FINANCE, WAREHOUSE, GENERAL_MANAGER, AUDITOR);

    private static final List<String> INSERTION_READERS =
            List.of(SALES, SALES_MANAGER, GENERAL_MANAGER, PRODUCTION_PLANNER, WAREHOUSE, AUDITOR);

    /** Those whom the table approval/approval-levels may name; the task itself asks the one whom it named. */
    private static final List<String> CHANGE_APPROVERS =
            List.of(SALES_MANAGER, GENERAL_MANAGER, CREDIT_CONTROLLER, FINANCE, LEGAL);

    private final List<AccessRule> rules = new ArrayList<>();

    private AccessRules() {}

    static List<AccessRule> all() {
        AccessRules rules = new AccessRules();
        rules.door();
        rules.rules.addAll(EngineAccessRules.all());
        rules.api();
        rules.pages();
        return List.copyOf(rules.rules);
    }

    private void door() {
        anyone(read(), "/login", "/favicon.ico", "/assets/**", "/webjars/**");
        anyone(Set.of(POST), "/login");
        anyone(read(), "/actuator/health", "/actuator/health/**");
        loggedIn(Set.of(POST), "/logout");
        // Who holds a signed link may see what it leads to; everything else about it is the page's business.
        anyone(read(), "/track/*");
        // Carriers sign what they tell.
        anyone(Set.of(POST), "/carriers/*/events");
    }

    private void api() {
        roles(read(), EMPLOYEES, under("customers", "products", "price-lists", "stock", "orders"));
        roles(Set.of(POST), List.of(SALES, SALES_MANAGER), API + "/orders", API + "/orders/*/cancel");
        roles(Set.of(POST), List.of(FINANCE), API + "/payments");
        roles(read(), List.of(FINANCE, AUDITOR, GENERAL_MANAGER, SALES_MANAGER), under("payments"));
        roles(Set.of(POST), List.of(WAREHOUSE, PURCHASING), API + "/stock/receipts");
        roles(
                Set.of(POST),
                List.of(WAREHOUSE, FINANCE, GENERAL_MANAGER),
                API + "/stock/takes/*/release",
                API + "/stock/takes/*/cancel");
        roles(
                Set.of(POST),
                List.of(WAREHOUSE),
                API + "/stock/warehouses",
                API + "/stock/blocks",
                API + "/stock/unblocks",
                API + "/stock/transfers",
                API + "/stock/takes",
                API + "/stock/takes/*/counts");
        roles(Set.of(POST), List.of(WAREHOUSE, PURCHASING), API + "/stock/safety");
        roles(Set.of(POST), List.of(PURCHASING), API + "/stock/expected", API + "/stock/expected/*/cancel");
        roles(read(), ISSUE_READERS, under("goods-issues"));
        roles(read(), BUYING_READERS, under("purchases", "suppliers"));
        roles(
                Set.of(POST),
                List.of(PURCHASING),
                API + "/purchases/*/review",
                API + "/purchases/*/refusal",
                API + "/suppliers",
                API + "/suppliers/offers");
        roles(Set.of(POST), List.of(FINANCE, GENERAL_MANAGER), API + "/purchases/*/decision");
        roles(read(), EMPLOYEES, under("changes"));
        roles(
                Set.of(POST),
                List.of(SALES, SALES_MANAGER),
                API + "/orders/*/changes",
                API + "/orders/*/changes/preview");
        roles(Set.of(POST), CHANGE_APPROVERS, API + "/changes/*/decision");
        roles(Set.of(POST), List.of(SALES_MANAGER), API + "/changes/*/refusal");
        roles(read(), INSERTION_READERS, under("insertions"));
        roles(Set.of(POST), List.of(SALES, SALES_MANAGER), API + "/insertions", API + "/insertions/preview");
        roles(Set.of(POST), List.of(SALES_MANAGER, GENERAL_MANAGER), API + "/insertions/*/decision");
        roles(read(), EMPLOYEES, under("work-centres", "work-orders"));
        roles(Set.of(POST), List.of(PRODUCTION_PLANNER), under("work-centres", "work-orders"));
        roles(Set.of(POST, PUT), List.of(SALES, SALES_MANAGER), under("customers"));
        roles(Set.of(POST, PUT), List.of(SALES_MANAGER), under("products", "price-lists"));
        roles(Set.of(GET, HEAD, POST), IMPORTERS, under("imports"));
        // Whoever submits, is asked, or is told about it; what each may do, approvals says.
        roles(Set.of(GET, HEAD, POST), EMPLOYEES, under("approvals"));
        roles(Set.of(GET, HEAD, POST), List.of(WAREHOUSE), under("deliveries"));
        roles(read(), CREDIT_READERS, under("credit"));
        roles(
                Set.of(POST),
                List.of(SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER),
                API + "/credit/*/limits");
        roles(Set.of(POST), List.of(CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER), API + "/credit/limits/*/decision");
        roles(Set.of(POST, PUT), List.of(CREDIT_CONTROLLER), under("credit"));
        roles(Set.of(POST), List.of(SALES_MANAGER, ADMINISTRATOR), API + "/orders/*/effects/resolution");
        roles(read(), List.of(AUDITOR, ADMINISTRATOR), under("checks"));
        loggedIn(read(), "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/api", "/swagger-ui/**");
    }

    private void pages() {
        entry();
        masters();
        roles(Set.of(GET, HEAD, POST), EMPLOYEES, "/approvals", "/approvals/**");
        roles(read(), TASK_WORKERS, "/tasks/count");
        roles(read(), List.of(SALES, SALES_MANAGER), "/orders/*/tracking");
        roles(Set.of(POST), List.of(SALES, SALES_MANAGER), "/orders/*/tracking/revoke");
        roles(read(), EMPLOYEES, "/", "/orders", "/orders/**", "/live");
        roles(Set.of(POST), EMPLOYEES, "/orders/views", "/orders/views/*/remove", "/orders/views/*/first");
        roles(Set.of(POST), List.of(SALES, SALES_MANAGER), "/orders/*/cancel");
        roles(Set.of(POST), List.of(WAREHOUSE), "/orders/*/dispatch");
        roles(Set.of(POST), List.of(CREDIT_CONTROLLER), "/orders/*/credit");
        roles(Set.of(POST), List.of(FINANCE), "/orders/*/payment");
        roles(Set.of(POST), List.of(SALES_MANAGER, ADMINISTRATOR), "/orders/*/effects");
        credit();
        roles(Set.of(GET, HEAD, POST), IMPORTERS, "/imports", "/imports/**");
        roles(Set.of(GET, HEAD, POST), List.of(ADMINISTRATOR), "/sandbox", "/sandbox/**");
    }

    private void credit() {
        roles(read(), CREDIT_READERS, "/credit", "/credit/**");
        roles(Set.of(POST), List.of(SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER), "/credit/*/limits");
        roles(Set.of(POST), List.of(CREDIT_CONTROLLER, FINANCE, GENERAL_MANAGER), "/credit/limits/*/decision");
        roles(Set.of(POST), List.of(CREDIT_CONTROLLER), "/credit/cases/**", "/credit/*/reviews");
    }

    /** Before the orders, since these addresses lie among theirs. */
    private void entry() {
        roles(
                Set.of(GET, HEAD, POST),
                List.of(SALES, SALES_MANAGER),
                "/orders/new",
                "/orders/drafts",
                "/orders/drafts/**",
                "/orders/entry/**");
        roles(Set.of(POST), List.of(SALES, SALES_MANAGER), "/orders/*/copy", "/orders/*/change/preview");
        roles(Set.of(GET, HEAD, POST), List.of(SALES, SALES_MANAGER), "/orders/*/change");
        roles(read(), EMPLOYEES, "/changes", "/changes/*");
        roles(Set.of(POST), CHANGE_APPROVERS, "/changes/*/decision");
        roles(Set.of(POST), List.of(SALES_MANAGER), "/changes/*/refusal");
    }

    /** Who edits stands before who reads. */
    private void masters() {
        Set<HttpMethod> readAndPost = Set.of(GET, HEAD, POST);
        roles(readAndPost, List.of(SALES, SALES_MANAGER), "/customers/new", "/customers/*/edit");
        roles(readAndPost, List.of(SALES_MANAGER), "/products/new", "/products/edit");
        roles(readAndPost, List.of(SALES_MANAGER), "/price-lists/new", "/price-lists/edit", "/price-lists/*/edit");
        roles(read(), EMPLOYEES, "/price-lists", "/price-lists/*");
        roles(Set.of(POST), List.of(PURCHASING), "/stock/expected", "/stock/expected/*/cancel");
        stock();
        deliveries();
        roles(read(), BUYING_READERS, "/purchases", "/purchases/*", "/suppliers", "/suppliers/*");
        roles(
                Set.of(POST),
                List.of(PURCHASING),
                "/purchases/*/review",
                "/purchases/*/refusal",
                "/suppliers",
                "/suppliers/*");
        roles(Set.of(POST), List.of(FINANCE, GENERAL_MANAGER), "/purchases/*/decision");
        roles(read(), List.of(SALES, SALES_MANAGER), "/insertions/new");
        roles(read(), INSERTION_READERS, "/insertions", "/insertions/*");
        roles(Set.of(POST), List.of(SALES, SALES_MANAGER), "/insertions");
        roles(Set.of(POST), List.of(SALES_MANAGER, GENERAL_MANAGER), "/insertions/*/decision");
        roles(read(), EMPLOYEES, "/work-centres", "/work-centres/*", "/work-orders", "/work-orders/*", "/production");
        roles(
                Set.of(POST),
                List.of(PRODUCTION_PLANNER),
                "/work-centres",
                "/work-centres/*",
                "/work-orders/**",
                "/production/**");
        roles(read(), EMPLOYEES, "/customers", "/customers/*", "/products", "/stock", "/stock/item", "/stock/expected");
    }

    private void deliveries() {
        roles(read(), ISSUE_READERS, "/goods-issues", "/goods-issues/*");
        roles(Set.of(GET, HEAD, POST), List.of(WAREHOUSE), "/deliveries/*/pick", "/deliveries/*/pack");
        roles(
                Set.of(POST),
                List.of(WAREHOUSE),
                "/deliveries/*/pack-rest",
                "/deliveries/*/parcels/*/weigh",
                "/deliveries/*/parcels/*/unpack",
                "/deliveries/*/dispatch",
                "/deliveries/*/proof",
                "/deliveries/*/carrier",
                "/deliveries/*/refusal",
                "/deliveries/*/withdraw",
                "/deliveries/*/follow-up");
        roles(read(), EMPLOYEES, "/deliveries", "/deliveries/*", "/deliveries/*/note");
    }

    private void stock() {
        roles(Set.of(GET, HEAD, POST), List.of(WAREHOUSE), "/stock/keep");
        roles(Set.of(GET, HEAD, POST), List.of(WAREHOUSE, PURCHASING), "/stock/receive");
        roles(Set.of(POST), List.of(WAREHOUSE), "/stock/warehouses", "/stock/takes", "/stock/takes/*/count");
        roles(
                Set.of(POST),
                List.of(WAREHOUSE, FINANCE, GENERAL_MANAGER),
                "/stock/takes/*/release",
                "/stock/takes/*/cancel");
        roles(read(), EMPLOYEES, "/stock/warehouses", "/stock/takes", "/stock/takes/*");
    }

    private void anyone(Set<HttpMethod> methods, String... patterns) {
        rules.add(new AccessRule(methods, List.of(patterns), Who.ANYONE, List.of()));
    }

    private void loggedIn(Set<HttpMethod> methods, String... patterns) {
        rules.add(new AccessRule(methods, List.of(patterns), Who.LOGGED_IN, List.of()));
    }

    private void roles(Set<HttpMethod> methods, List<String> roles, String... patterns) {
        rules.add(new AccessRule(methods, List.of(patterns), Who.ROLES, roles));
    }

    private static Set<HttpMethod> read() {
        return Set.of(GET, HEAD);
    }

    /** Each collection itself and everything below it. */
    private static String[] under(String... collections) {
        List<String> patterns = new ArrayList<>();
        for (String collection : collections) {
            patterns.add(API + "/" + collection);
            patterns.add(API + "/" + collection + "/**");
        }
        return patterns.toArray(String[]::new);
    }
}
