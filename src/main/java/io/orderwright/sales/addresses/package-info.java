/** Where a customer gets goods and bills: an address book with codes of its own. Never knows which order goes where. */
@ApplicationModule(
        id = "addresses",
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
package io.orderwright.sales.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
