/** What desk needs from outside; implemented by process and coordination. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.desk.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
