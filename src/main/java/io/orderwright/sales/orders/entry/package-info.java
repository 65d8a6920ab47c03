/** How an order comes into the books: what is asked for, what it comes to and what was seen of it. Never moves an order on. */
@NamedInterface("entry")
@NullMarked
package io.orderwright.sales.orders.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
