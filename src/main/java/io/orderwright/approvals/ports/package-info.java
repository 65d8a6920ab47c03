/** What approvals needs from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.approvals.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
