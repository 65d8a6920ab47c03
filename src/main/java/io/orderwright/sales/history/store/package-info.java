/** The tables of past orders and their statements. */
@NullMarked
package io.orderwright.sales.history.store;

import org.jspecify.annotations.NullMarked;
