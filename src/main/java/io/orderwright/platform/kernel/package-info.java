/** Words that every module shares: money, document numbers, refusals, events. Knows nothing but java.* and numbers. */
@ApplicationModule(
        id = "kernel",
        allowedDependencies = {})
@NullMarked
package io.orderwright.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
