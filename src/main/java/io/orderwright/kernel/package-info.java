/** Words that every module shares: money, document numbers, refusals, events. Knows nothing but java.* and numbers. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.orderwright.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
