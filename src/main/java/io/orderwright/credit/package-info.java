/** May this customer owe this much: limits, exposure, releases. Never knows why an order was placed. */
@ApplicationModule(allowedDependencies = {"kernel", "decisions"})
@NullMarked
package io.orderwright.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
