/** Entities and repositories of orders; they never leave the module. */
@NullMarked
package io.orderwright.sales.orders.domain;

import org.jspecify.annotations.NullMarked;
