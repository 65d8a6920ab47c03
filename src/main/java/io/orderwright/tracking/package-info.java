/**
 * Links by which a customer follows one order without logging in: signed, expiring, revocable. Knows which order a link
 * stands for, never what is shown of it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.orderwright.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
