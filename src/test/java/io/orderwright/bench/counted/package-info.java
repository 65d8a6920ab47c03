/**
 * Counts, exactly and without a clock, what one order costs in the database: who asks the running application for its
 * statements gets every transaction with what it sent and what it wrote. It never measures time; {@code bench} does.
 */
@NullMarked
package io.orderwright.bench.counted;

import org.jspecify.annotations.NullMarked;
