/** The tables of own fields and of what is said in them. Never decides what may be said. */
@NullMarked
package io.orderwright.owners.fields.store;

import org.jspecify.annotations.NullMarked;
