/** A proposed credit limit: decided, begun and ended. */
@NullMarked
package io.orderwright.process.creditlimit;

import org.jspecify.annotations.NullMarked;
