/** The page on which a customer who names no order says what he wants. Never decides what may be said. */
@NullMarked
package io.orderwright.desk.track.service;

import org.jspecify.annotations.NullMarked;
