/** Work orders, from what is missing to the goods that were made, and the change of day in production. */
@NullMarked
package io.orderwright.process.workorder;

import org.jspecify.annotations.NullMarked;
