/** The append-only record of every business event. Never changes what it recorded. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.orderwright.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
