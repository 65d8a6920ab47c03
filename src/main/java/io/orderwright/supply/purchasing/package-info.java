/** Buys what is missing: suppliers, requisitions, purchase orders. Never touches stock, and never knows whose goods arrive. */
@ApplicationModule(
        id = "purchasing",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "ground",
            "ground :: text",
            "reference",
            "reference :: goods",
            "ground :: changed",
            "ground :: body",
            "decisions",
            "decisions :: own",
            "documents",
            "catalog",
            "catalog :: uses"
        })
@NullMarked
package io.orderwright.supply.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
