/** Whom of a customer we talk to, and about what. Never sends anything. */
@ApplicationModule(
        id = "contacts",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "ground",
            "ground :: owned",
            "ground :: body",
            "ground :: text",
            "customers"
        })
@NullMarked
package io.orderwright.sales.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
