/** SQL of production; never decides anything. */
@NullMarked
package io.orderwright.supply.production.ledger;

import org.jspecify.annotations.NullMarked;
