/** HTTP for orders; never holds a business rule. */
@NullMarked
package io.orderwright.sales.orders.web;

import org.jspecify.annotations.NullMarked;
