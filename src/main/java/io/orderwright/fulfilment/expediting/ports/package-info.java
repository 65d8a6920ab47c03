/** What urgent insertions need from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.fulfilment.expediting.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
