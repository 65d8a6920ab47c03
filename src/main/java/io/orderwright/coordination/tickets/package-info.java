/** What tickets ask of orders. Never decides what is promised. */
@NullMarked
package io.orderwright.coordination.tickets;

import org.jspecify.annotations.NullMarked;
