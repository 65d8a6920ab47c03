/** What arrived is booked, and who comes first is given what is free. Never says why an order waits. */
@NullMarked
package io.orderwright.fulfilment.stock.allocation;

import org.jspecify.annotations.NullMarked;
