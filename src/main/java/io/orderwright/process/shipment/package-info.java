/** A delivery at a carrier: booked, followed until it is delivered, or called off. */
@NullMarked
package io.orderwright.process.shipment;

import org.jspecify.annotations.NullMarked;
