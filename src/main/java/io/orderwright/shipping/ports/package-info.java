/** What shipping needs from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.shipping.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
