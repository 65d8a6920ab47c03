/**
 * Who may come in and do what: one login for pages, API and the engine's web apps, one table of the access rules that modules bring.
 * Never knows an order and never talks to the engine; people come through {@link io.orderwright.platform.security.ports.Accounts}.
 */
@ApplicationModule(
        id = "security",
        allowedDependencies = {"kernel", "ground", "ground :: text", "ground :: once"})
@NullMarked
package io.orderwright.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
