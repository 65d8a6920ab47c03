/**
 * Who may come in and do what: one login for pages, API and the engine's web apps, one central list of access rules.
 * Never knows an order and never talks to the engine; people come through {@link io.orderwright.platform.security.ports.Accounts}.
 */
@ApplicationModule(
        id = "security",
        allowedDependencies = {"kernel"})
@NullMarked
package io.orderwright.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
