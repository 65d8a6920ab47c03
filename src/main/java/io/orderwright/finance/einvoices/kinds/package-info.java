/** Which kind of electronic invoice a customer usually gets. Never knows what was issued. */
@NamedInterface("kinds")
@NullMarked
package io.orderwright.finance.einvoices.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
