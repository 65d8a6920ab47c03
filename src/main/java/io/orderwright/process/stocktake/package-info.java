/** A stock take whose differences somebody else must agree to. */
@NullMarked
package io.orderwright.process.stocktake;

import org.jspecify.annotations.NullMarked;
