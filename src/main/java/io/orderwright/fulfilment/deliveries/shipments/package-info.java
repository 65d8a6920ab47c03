/** What is agreed with a carrier about a delivery. Never calls the carrier. */
@NamedInterface("shipments")
@NullMarked
package io.orderwright.fulfilment.deliveries.shipments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
