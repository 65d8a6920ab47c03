/** Getting it there: stock, deliveries, orders that are served before others, and what comes back. Holds modules only. */
@NullMarked
package io.orderwright.fulfilment;

import org.jspecify.annotations.NullMarked;
