/** Pieces that are told from each other by serial or batch, from the shelf to the customer. Never touches a stock quantity. */
@NamedInterface("traced")
@NullMarked
package io.orderwright.fulfilment.deliveries.traced;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
