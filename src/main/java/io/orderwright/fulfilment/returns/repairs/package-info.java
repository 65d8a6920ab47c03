/** What is repaired of goods that came back, under which ticket, and when it went back to its customer. Never opens a ticket itself. */
@NullMarked
@NamedInterface("repairs")
package io.orderwright.fulfilment.returns.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
