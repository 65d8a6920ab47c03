/** What became of goods that came back into quarantine, line by line and piece by piece. Never moves stock itself. */
@NullMarked
@NamedInterface("quarantine")
package io.orderwright.fulfilment.returns.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
