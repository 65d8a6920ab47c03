/** The order, its lines and their quantity buckets. Never decides credit, approval or sequence. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "customers", "catalog"})
@NullMarked
package io.orderwright.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
