/** HTTP for orders; never holds a business rule. */
@NullMarked
package io.orderwright.orders.web;

import org.jspecify.annotations.NullMarked;
