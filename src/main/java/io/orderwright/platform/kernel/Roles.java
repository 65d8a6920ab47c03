package io.orderwright.platform.kernel;

import java.util.List;

/** The roles, each of them a group of the same id in the engine's identity store. */
public final class Roles {

    public static final String SALES = "sales";
    public static final String SALES_MANAGER = "sales-manager";
    public static final String CREDIT_CONTROLLER = "credit-controller";
    public static final String FINANCE = "finance";
    public static final String LEGAL = "legal";
    public static final String PURCHASING = "purchasing";
    public static final String PRODUCTION_PLANNER = "production-planner";
    public static final String WAREHOUSE = "warehouse";
    public static final String SERVICE_AGENT = "service-agent";
    public static final String PROCESS_OWNER = "process-owner";
    public static final String RULE_OWNER = "rule-owner";
    public static final String AUDITOR = "auditor";
    public static final String GENERAL_MANAGER = "general-manager";
    public static final String ADMINISTRATOR = "camunda-admin";

    /** Whoever moves the company's books in, by file. Nobody keeps it after that. */
    public static final String INITIAL_LOAD = "initial-load";

    /** Everyone with a role; a person without any reaches nothing but the way out. */
    public static final List<String> EMPLOYEES = List.of(
            SALES,
            SALES_MANAGER,
            CREDIT_CONTROLLER,
            FINANCE,
            LEGAL,
            PURCHASING,
            PRODUCTION_PLANNER,
            WAREHOUSE,
            SERVICE_AGENT,
            PROCESS_OWNER,
            RULE_OWNER,
            AUDITOR,
            GENERAL_MANAGER,
            ADMINISTRATOR,
            INITIAL_LOAD);

    /** Those whose work arrives as tasks in Tasklist. */
    public static final List<String> TASK_WORKERS = List.of(
            SALES,
            SALES_MANAGER,
            CREDIT_CONTROLLER,
            FINANCE,
            LEGAL,
            PURCHASING,
            PRODUCTION_PLANNER,
            WAREHOUSE,
            SERVICE_AGENT,
            GENERAL_MANAGER);

    /** Those who watch and repair running processes in Cockpit. */
    public static final List<String> PROCESS_WATCHERS = List.of(PROCESS_OWNER, ADMINISTRATOR);

    /** Those who may read what customers owe and may owe. */
    public static final List<String> CREDIT_READERS =
            List.of(CREDIT_CONTROLLER, FINANCE, SALES_MANAGER, GENERAL_MANAGER, AUDITOR);

    /** Those who may read what is bought, from whom and for how much. */
    public static final List<String> BUYING_READERS =
            List.of(PURCHASING, FINANCE, GENERAL_MANAGER, PRODUCTION_PLANNER, AUDITOR);

    /** Those who may read what a product costs: who buys, who sets prices, and who answers for either. */
    public static final List<String> COST_READERS =
            List.of(SALES_MANAGER, PURCHASING, FINANCE, GENERAL_MANAGER, PRODUCTION_PLANNER, AUDITOR, INITIAL_LOAD);

    /** Those who may read which order is taken before others, and what that takes from whom. */
    public static final List<String> INSERTION_READERS =
            List.of(SALES, SALES_MANAGER, GENERAL_MANAGER, PRODUCTION_PLANNER, WAREHOUSE, AUDITOR);

    /** Those whose work it is to speak with customers, or to prove what was said. */
    public static final List<String> PHONE_READERS =
            List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, WAREHOUSE, SERVICE_AGENT, AUDITOR);

    /** Those who may read what came in, what it paid and what went out again. */
    public static final List<String> MONEY_READERS = List.of(FINANCE, AUDITOR, GENERAL_MANAGER, SALES_MANAGER);

    private Roles() {}
}
