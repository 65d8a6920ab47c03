/** Vouchers of issued goods, gathered and told to finance. */
@NullMarked
package io.orderwright.process.goodsissue;

import org.jspecify.annotations.NullMarked;
