/** Getting it there: stock, deliveries, and orders that are served before others. Holds modules only. */
@NullMarked
package io.orderwright.fulfilment;

import org.jspecify.annotations.NullMarked;
