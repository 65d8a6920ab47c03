/** Buys what is missing: suppliers, requisitions, purchase orders. Never touches stock, and never knows whose goods arrive. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "decisions", "documents", "catalog"})
@NullMarked
package io.orderwright.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
