/** What files need of several modules at once; implemented by coordination. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.platform.intake.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
