/** May this customer owe this much: limits, exposure, cases, releases. Never knows why an order was placed. */
@ApplicationModule(
        id = "credit",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "ground",
            "ground :: body",
            "ground :: columns",
            "decisions",
            "decisions :: own",
            "customers",
            "catalog"
        })
@NullMarked
package io.orderwright.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
