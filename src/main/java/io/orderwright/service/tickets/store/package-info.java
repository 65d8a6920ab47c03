/** Lists of tickets in SQL. Never decides anything. */
@NullMarked
package io.orderwright.service.tickets.store;

import org.jspecify.annotations.NullMarked;
