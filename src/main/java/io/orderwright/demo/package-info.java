/** The demo company, loaded through the public APIs; only in the profile demo. Never a shortcut into a module's tables. */
@ApplicationModule(
        id = "demo",
        allowedDependencies = {
            "kernel",
            "kernel :: numbers",
            "reference :: goods",
            "security",
            "security::ports",
            "customers",
            "catalog",
            "credit",
            "credit::ports",
            "credit::limits",
            "stock",
            "stock::receipts",
            "orders",
            "orders :: entry",
            "teams",
            "approvals",
            "approvals::ports",
            "production",
            "production::centres",
            "purchasing",
            "deliveries",
            "deliveries::picking",
            "deliveries::shipments",
            "deliveries::parcels",
            "deliveries::ports",
            "invoices"
        })
@NullMarked
package io.orderwright.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
