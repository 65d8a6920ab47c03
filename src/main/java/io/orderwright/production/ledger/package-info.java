/** SQL of production; never decides anything. */
@NullMarked
package io.orderwright.production.ledger;

import org.jspecify.annotations.NullMarked;
