/** Deliveries from release to the proof of delivery: picking, packing, carriers, tracking. Never touches a stock quantity. */
@ApplicationModule(
        id = "deliveries",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "reference :: goods",
            "ground",
            "ground :: text",
            "ground :: changed",
            "ground :: answers",
            "decisions",
            "decisions :: own",
            "documents",
            "reference"
        })
@NullMarked
package io.orderwright.fulfilment.deliveries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
