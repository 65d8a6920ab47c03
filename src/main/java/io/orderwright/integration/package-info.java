/**
 * Partners over Camel, and the ledger of what was sent to them: every effect once, every answer kept.
 * Never decides what is sent or when: that is the process's business.
 */
@ApplicationModule(
        id = "integration",
        allowedDependencies = {
            "kernel",
            "ground :: text",
            "deliveries",
            "deliveries :: ports",
            "deliveries :: parcels",
            "deliveries :: shipments"
        })
@NullMarked
package io.orderwright.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
