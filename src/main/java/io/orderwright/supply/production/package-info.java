/** Makes what is missing: work centres, work orders, their schedule and reports. Never touches stock, and never knows whose goods they become. */
@ApplicationModule(
        id = "production",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "ground",
            "ground :: body",
            "ground :: changed",
            "decisions",
            "decisions :: own",
            "catalog",
            "catalog :: uses"
        })
@NullMarked
package io.orderwright.supply.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
