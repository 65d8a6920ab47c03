/** Questions to the list of orders that people keep under a name, and share. Never asks one itself. */
@NamedInterface("views")
@NullMarked
package io.orderwright.sales.orders.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
