/**
 * The ground under the application: the embedded PostgreSQL of a machine that has none, the clock, error answers, and the
 * forms in which modules bring their access rules and invariants. Never knows anything about orders.
 */
@ApplicationModule(
        id = "ground",
        allowedDependencies = {"kernel", "kernel :: keys", "kernel :: numbers"})
@NullMarked
package io.orderwright.platform.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
