/** The list of orders as people use it: filters, columns, saved views, exports. Finds nothing itself: orders does. */
@NullMarked
package io.orderwright.desk.orders;

import org.jspecify.annotations.NullMarked;
