/** The table of effects and its statements; never calls a partner. */
@NullMarked
package io.orderwright.integration.ledger;

import org.jspecify.annotations.NullMarked;
