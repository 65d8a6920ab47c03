/** Pages of the fields that owners add, and of what is said in them. Never decides what may be said. */
@NullMarked
package io.orderwright.desk.fields;

import org.jspecify.annotations.NullMarked;
