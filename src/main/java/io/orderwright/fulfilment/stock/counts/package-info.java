/** Finds out what is really there. Never shows the books to who counts. */
@NamedInterface("counts")
@NullMarked
package io.orderwright.fulfilment.stock.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
