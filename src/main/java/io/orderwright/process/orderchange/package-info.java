/** A change of an order that was placed: agreed to, carried out, and told to whoever knew the order. */
@NullMarked
package io.orderwright.process.orderchange;

import org.jspecify.annotations.NullMarked;
