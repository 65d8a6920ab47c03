/** What purchasing needs from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.supply.purchasing.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
