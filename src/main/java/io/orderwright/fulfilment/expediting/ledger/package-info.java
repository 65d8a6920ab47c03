/** SQL of urgent insertions; never decides anything. */
@NullMarked
package io.orderwright.fulfilment.expediting.ledger;

import org.jspecify.annotations.NullMarked;
