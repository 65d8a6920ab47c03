/** The rows of price lists, in sets. Never decides which price holds. */
@NullMarked
package io.orderwright.sales.catalog.store;

import org.jspecify.annotations.NullMarked;
