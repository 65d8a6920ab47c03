/**
 * Sales teams, who looks after which customer and order, and who may act on another's. Never knows what an order or a
 * customer is.
 */
@ApplicationModule(
        id = "teams",
        allowedDependencies = {"kernel", "kernel :: keys", "ground", "ground :: owned", "decisions"})
@NullMarked
package io.orderwright.sales.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
