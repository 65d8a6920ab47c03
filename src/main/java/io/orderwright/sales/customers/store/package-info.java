/** Finds customers in their table. Never changes one. */
@NullMarked
package io.orderwright.sales.customers.store;

import org.jspecify.annotations.NullMarked;
