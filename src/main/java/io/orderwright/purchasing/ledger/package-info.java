/** SQL of purchasing; never decides anything. */
@NullMarked
package io.orderwright.purchasing.ledger;

import org.jspecify.annotations.NullMarked;
