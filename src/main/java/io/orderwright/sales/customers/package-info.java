/** Who buys: master data and payment terms. Never knows what was ordered. */
@ApplicationModule(
        id = "customers",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "ground",
            "ground :: fields",
            "ground :: changed",
            "ground :: owned",
            "ground :: body",
            "ground :: versions",
            "reference",
            "terms"
        })
@NullMarked
package io.orderwright.sales.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
