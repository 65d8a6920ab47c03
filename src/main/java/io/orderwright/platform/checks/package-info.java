/** Proves that what the modules, the engine and the partners keep agrees. Only reads, never repairs. */
@ApplicationModule(
        id = "checks",
        allowedDependencies = {"kernel", "kernel :: keys", "ground"})
@NullMarked
package io.orderwright.platform.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
