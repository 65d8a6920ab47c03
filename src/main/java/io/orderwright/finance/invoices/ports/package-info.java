/** What billing needs from outside; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.finance.invoices.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
