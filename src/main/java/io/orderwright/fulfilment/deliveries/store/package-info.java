/** The statements of picking, packing and parcels; each inside its caller's transaction, never with a rule of its own. */
@NullMarked
package io.orderwright.fulfilment.deliveries.store;

import org.jspecify.annotations.NullMarked;
