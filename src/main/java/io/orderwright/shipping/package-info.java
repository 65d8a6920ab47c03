/** Deliveries from release to the proof of delivery: picking, packing, carriers, tracking. Never touches a stock quantity. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "decisions", "documents"})
@NullMarked
package io.orderwright.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
