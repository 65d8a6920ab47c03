/** SQL of urgent insertions; never decides anything. */
@NullMarked
package io.orderwright.insertion.ledger;

import org.jspecify.annotations.NullMarked;
