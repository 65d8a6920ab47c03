/** Reads the tables of orders in sets, and keeps views of their list. Never changes an order. */
@NullMarked
package io.orderwright.sales.orders.store;

import org.jspecify.annotations.NullMarked;
