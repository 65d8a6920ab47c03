/** What change orders need from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.sales.changes.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
