/** What is asked of returns in SQL. Never decides anything. */
@NullMarked
package io.orderwright.fulfilment.returns.store;

import org.jspecify.annotations.NullMarked;
