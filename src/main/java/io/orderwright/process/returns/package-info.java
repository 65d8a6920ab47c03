/** Goods come back: decided, received, looked at, credited. */
@NullMarked
package io.orderwright.process.returns;

import org.jspecify.annotations.NullMarked;
