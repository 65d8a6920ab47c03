/**
 * Stand-ins for the partners, on a port of their own, for demo and tests: they speak each partner's wire format, keep what
 * they received and misbehave on demand. Never part of a production system, and never called by another module.
 */
@ApplicationModule(
        id = "sandbox",
        allowedDependencies = {})
@NullMarked
package io.orderwright.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
