/** A return with its life, what of an order may come back, and where all returns are kept. */
@NullMarked
package io.orderwright.fulfilment.returns.domain;

import org.jspecify.annotations.NullMarked;
