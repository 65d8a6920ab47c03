/** The pages about credit: a customer's limits and exposure, and the orders that credit holds up. Never decides anything itself. */
@NullMarked
package io.orderwright.desk.credit;

import org.jspecify.annotations.NullMarked;
