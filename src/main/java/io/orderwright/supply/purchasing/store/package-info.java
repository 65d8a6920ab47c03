/** SQL of purchasing; never decides anything. */
@NullMarked
package io.orderwright.supply.purchasing.store;

import org.jspecify.annotations.NullMarked;
