/** The pages of tickets: opened, taken, answered, solved, closed. Never decides what may be done. */
@NullMarked
package io.orderwright.desk.tickets;

import org.jspecify.annotations.NullMarked;
