/** Proves that what the modules, the engine and the partners keep agrees. Only reads, never repairs. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.orderwright.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
