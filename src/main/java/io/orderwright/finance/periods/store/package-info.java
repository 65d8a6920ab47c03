/** Counts what is dated in a month, and keeps others from posting while it is closed. */
@NullMarked
package io.orderwright.finance.periods.store;

import org.jspecify.annotations.NullMarked;
