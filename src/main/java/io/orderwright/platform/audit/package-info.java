/** The append-only record of every business event. Never changes what it recorded. */
@ApplicationModule(
        id = "audit",
        allowedDependencies = {"kernel", "ground"})
@NullMarked
package io.orderwright.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
