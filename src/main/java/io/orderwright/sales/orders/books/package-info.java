/** What every room of orders works with: an order by its number, terms of the company, what a request says. Not for other modules. */
@NullMarked
package io.orderwright.sales.orders.books;

import org.jspecify.annotations.NullMarked;
