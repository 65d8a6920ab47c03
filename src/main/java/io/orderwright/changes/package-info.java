/** Change orders: what a customer wants changed of an order, what that does, who agreed. Never changes an order itself. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.orderwright.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
