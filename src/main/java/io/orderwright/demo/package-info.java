/** The demo company, loaded through the public APIs; only in the profile demo. Never a shortcut into a module's tables. */
@ApplicationModule(allowedDependencies = {"security", "security::ports"})
@NullMarked
package io.orderwright.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
