/** A ticket with its life and its clocks, and where all tickets are kept. */
@NullMarked
package io.orderwright.service.tickets.domain;

import org.jspecify.annotations.NullMarked;
