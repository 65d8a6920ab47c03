/** The order, its lines and their quantity buckets. Never decides credit, approval or sequence. */
@ApplicationModule(
        id = "orders",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "reference :: goods",
            "ground :: refused",
            "ground",
            "ground :: fields",
            "ground :: text",
            "ground :: changed",
            "ground :: answers",
            "ground :: body",
            "ground :: columns",
            "ground :: owned",
            "customers",
            "addresses",
            "catalog",
            "catalog :: uses",
            "reference",
            "terms"
        })
@NullMarked
package io.orderwright.sales.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
