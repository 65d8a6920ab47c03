/** Warehouses, and what is blocked, kept back or moved between them. Never gives goods to an order. */
@NamedInterface("warehouses")
@NullMarked
package io.orderwright.fulfilment.stock.warehouses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
