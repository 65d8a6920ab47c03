/** Who buys: master data and payment terms. Never knows what was ordered. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.orderwright.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
