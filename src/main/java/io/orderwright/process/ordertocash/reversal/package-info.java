/** What whoever sees to a refused reversal of an order is shown. Asks nobody, and decides nothing. */
@NullMarked
package io.orderwright.process.ordertocash.reversal;

import org.jspecify.annotations.NullMarked;
