/**
 * Orders as people use them: the list with its filters, columns, saved views and exports, and what the panels of an order's
 * page show. Finds nothing itself: orders and the other modules do.
 */
@NullMarked
package io.orderwright.desk.orders;

import org.jspecify.annotations.NullMarked;
