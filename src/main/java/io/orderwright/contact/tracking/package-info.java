/**
 * Links by which a customer follows one order without logging in: signed, expiring, revocable. Knows which order a link
 * stands for, never what is shown of it.
 */
@ApplicationModule(
        id = "tracking",
        allowedDependencies = {"kernel", "kernel :: keys", "ground", "ground :: owned"})
@NullMarked
package io.orderwright.contact.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
