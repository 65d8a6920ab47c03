/** The table of values of allocations, by plain SQL: allocations are written by the dozen, and sums are asked of it. */
@NullMarked
package io.orderwright.finance.invoices.exchange.store;

import org.jspecify.annotations.NullMarked;
