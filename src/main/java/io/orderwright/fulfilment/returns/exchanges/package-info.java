/** What goes out for goods that come back: which goods, at whose price, and what they cost more. Never places the order itself. */
@NullMarked
@NamedInterface("exchanges")
package io.orderwright.fulfilment.returns.exchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
