/** Proves the stock books; never reaches past the module's root. */
@NullMarked
package io.orderwright.inventory;

import org.jspecify.annotations.NullMarked;
