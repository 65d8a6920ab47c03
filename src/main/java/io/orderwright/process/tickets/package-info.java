/** Tickets after the sale: taken, worked on, waiting, solved, closed. */
@NullMarked
package io.orderwright.process.tickets;

import org.jspecify.annotations.NullMarked;
