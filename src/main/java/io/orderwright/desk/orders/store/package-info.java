/** The views of lists of orders that people have saved. */
@NullMarked
package io.orderwright.desk.orders.store;

import org.jspecify.annotations.NullMarked;
