/** Goods that come back: into the order's books, into stock, and off the documents that asked for their money. */
@NullMarked
@NamedInterface("returns")
package io.orderwright.coordination.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
