/** Change orders: what a customer wants changed of an order, what that does, who agreed. Never changes an order itself. */
@ApplicationModule(
        id = "changes",
        allowedDependencies = {
            "kernel",
            "kernel :: numbers",
            "kernel :: keys",
            "decisions",
            "decisions :: own",
            "reference :: goods",
            "ground",
            "ground :: changed",
            "ground :: owned",
            "proposals"
        })
@NullMarked
package io.orderwright.sales.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
