/** The commands of bin/orderwright, which talk to a running application over its API. Never part of the application itself. */
@ApplicationModule(
        id = "commands",
        allowedDependencies = {})
@NullMarked
package io.orderwright.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
