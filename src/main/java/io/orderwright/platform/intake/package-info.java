/** Files become master data, stock and orders: checked wholly first, then written wholly or not at all. Never a rule of its own about what it brings in. */
@ApplicationModule(
        id = "intake",
        allowedDependencies = {
            "audit",
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "reference :: goods",
            "ground",
            "ground :: text",
            "security",
            "reference",
            "customers",
            "addresses",
            "contacts",
            "taxprofiles",
            "terms",
            "catalog",
            "orders",
            "teams",
            "credit",
            "credit :: limits",
            "stock",
            "stock :: receipts",
            "stock :: opening",
            "purchasing",
            "purchasing :: opening",
            "history",
            "invoices :: opening",
            "orders :: opening",
            "orders :: entry"
        })
@NullMarked
package io.orderwright.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
