package io.orderwright.desk.home;

import static io.orderwright.platform.kernel.Roles.ADMINISTRATOR;
import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PROCESS_OWNER;
import static io.orderwright.platform.kernel.Roles.PRODUCTION_PLANNER;
import static io.orderwright.platform.kernel.Roles.PURCHASING;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.SERVICE_AGENT;
import static io.orderwright.platform.kernel.Roles.TASK_WORKERS;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.platform.security.Person;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the home page can show, and to which roles. Names as in the texts {@code home.<name>}. */
enum Part {
    TASKS(TASK_WORKERS),
    TAKEN(EMPLOYEES),
    /** The value of orders, which is none of the warehouse's business. */
    VALUE(List.of(
            SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, AUDITOR, GENERAL_MANAGER, SERVICE_AGENT, ADMINISTRATOR)),
    HELD(List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, AUDITOR, GENERAL_MANAGER, PROCESS_OWNER)),
    TO_SHIP(List.of(WAREHOUSE, SALES, SALES_MANAGER, GENERAL_MANAGER, AUDITOR, SERVICE_AGENT, PROCESS_OWNER)),
    SHIPPED(EMPLOYEES),
    INVOICED(List.of(FINANCE, AUDITOR, GENERAL_MANAGER, SALES_MANAGER)),
    PAID(List.of(FINANCE, AUDITOR, GENERAL_MANAGER, SALES_MANAGER)),
    LATE_ORDERS(List.of(
            SALES,
            SALES_MANAGER,
            WAREHOUSE,
            PURCHASING,
            PRODUCTION_PLANNER,
            SERVICE_AGENT,
            AUDITOR,
            GENERAL_MANAGER,
            PROCESS_OWNER)),
    UNPROVED(List.of(WAREHOUSE, AUDITOR, GENERAL_MANAGER)),
    LATE_TASKS(TASK_WORKERS),
    OVERDUE_INVOICES(List.of(FINANCE, CREDIT_CONTROLLER, AUDITOR, GENERAL_MANAGER, SALES_MANAGER)),
    BACK_ORDERS(List.of(SALES, SALES_MANAGER, WAREHOUSE, PURCHASING, PRODUCTION_PLANNER, AUDITOR, GENERAL_MANAGER));

    private final Set<String> roles;

    Part(Collection<String> roles) {
        this.roles = Set.copyOf(roles);
    }

    boolean seenBy(Person person) {
        return person.roles().stream().anyMatch(roles::contains);
    }
}
