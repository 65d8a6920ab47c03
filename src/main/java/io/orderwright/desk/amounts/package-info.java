/** Amounts, quantities and shares as pages show them, in one way. Computes nothing. */
@NullMarked
package io.orderwright.desk.amounts;

import org.jspecify.annotations.NullMarked;
