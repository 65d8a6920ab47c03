/** The table of addresses. Never decides anything. */
@NullMarked
package io.orderwright.sales.addresses.store;

import org.jspecify.annotations.NullMarked;
