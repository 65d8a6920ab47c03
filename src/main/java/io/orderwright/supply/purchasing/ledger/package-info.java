/** SQL of purchasing; never decides anything. */
@NullMarked
package io.orderwright.supply.purchasing.ledger;

import org.jspecify.annotations.NullMarked;
