/** What credit needs from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.credit.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
