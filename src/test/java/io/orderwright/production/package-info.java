/** Proves the schedule; never needs a database. */
@NullMarked
package io.orderwright.production;

import org.jspecify.annotations.NullMarked;
