/** From the shelf into parcels. Never takes goods from the books. */
@NamedInterface("picking")
@NullMarked
package io.orderwright.fulfilment.deliveries.picking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
