/** What shipping needs from outside; implemented by process, coordination and integration. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.fulfilment.deliveries.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
