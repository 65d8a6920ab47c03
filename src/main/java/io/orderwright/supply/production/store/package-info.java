/** SQL of production; never decides anything. */
@NullMarked
package io.orderwright.supply.production.store;

import org.jspecify.annotations.NullMarked;
