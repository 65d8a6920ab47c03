/** What whoever sees to what a partner refused of an order is shown. Asks nobody, and decides nothing. */
@NullMarked
package io.orderwright.process.ordertocash.refusals;

import org.jspecify.annotations.NullMarked;
