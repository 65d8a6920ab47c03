/** Urgent insertions: who wants an order before others, why, what that takes from whom, who agreed, who was told. Never moves goods or work itself. */
@ApplicationModule(
        id = "expediting",
        allowedDependencies = {"kernel", "kernel :: keys", "ground", "ground :: owned", "decisions", "proposals"})
@NullMarked
package io.orderwright.fulfilment.expediting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
