/** The demo company, loaded through the public APIs; only in the profile demo. Never a shortcut into a module's tables. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "security",
            "security::ports",
            "customers",
            "catalog",
            "credit",
            "credit::ports",
            "inventory",
            "orders",
            "approvals",
            "approvals::ports",
            "production",
            "purchasing",
            "shipping",
            "shipping::ports",
            "billing"
        })
@NullMarked
package io.orderwright.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
