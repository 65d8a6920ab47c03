/** What of an order that stands is wanted no longer, and each version that it had. Never asks whether that may be. */
@NamedInterface("amendments")
@NullMarked
package io.orderwright.sales.orders.amendments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
