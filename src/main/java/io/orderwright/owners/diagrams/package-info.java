/**
 * Diagrams of processes as their owners change them: brought in, looked at as a whole, submitted, released by somebody else from a
 * moment on, and taken back by releasing what was in force before. Never runs a process.
 */
@ApplicationModule(
        id = "diagrams",
        allowedDependencies = {"kernel", "ground"})
@NullMarked
package io.orderwright.owners.diagrams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
