/** Tells finance what has left the warehouse. Never moves goods. */
@NamedInterface("issues")
@NullMarked
package io.orderwright.fulfilment.stock.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
