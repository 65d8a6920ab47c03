/** Reads the tables of orders in sets. Never changes one. */
@NullMarked
package io.orderwright.sales.orders.store;

import org.jspecify.annotations.NullMarked;
