/**
 * An order from placing to closing: what its diagram calls, what wakes it, what persons see and partners are told.
 */
@NullMarked
package io.orderwright.process.ordertocash;

import org.jspecify.annotations.NullMarked;
