/** What production needs from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.supply.production.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
