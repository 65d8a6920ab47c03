/** What stock needs from outside; implemented by coordination. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.fulfilment.stock.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
