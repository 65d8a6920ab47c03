/** The table of contacts. Never decides anything. */
@NullMarked
package io.orderwright.sales.contacts.store;

import org.jspecify.annotations.NullMarked;
