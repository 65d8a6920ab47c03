/** What orders have to ask others before somebody gives one up. Never answered here. */
@NamedInterface("ports")
@NullMarked
package io.orderwright.sales.orders.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
