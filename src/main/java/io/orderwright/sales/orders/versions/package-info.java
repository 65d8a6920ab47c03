/** The versions of orders as they are kept. Never changes one. */
@NullMarked
package io.orderwright.sales.orders.versions;

import org.jspecify.annotations.NullMarked;
