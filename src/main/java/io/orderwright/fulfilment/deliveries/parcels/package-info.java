/** Where parcels are, by what carriers report. Never decides what follows from it. */
@NamedInterface("parcels")
@NullMarked
package io.orderwright.fulfilment.deliveries.parcels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
