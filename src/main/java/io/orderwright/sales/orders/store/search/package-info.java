/** Finds orders among a million: which index to read, how far, and where the next page begins. Never changes anything. */
@NullMarked
package io.orderwright.sales.orders.store.search;

import org.jspecify.annotations.NullMarked;
