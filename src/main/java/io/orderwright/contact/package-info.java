/** Telling customers and their systems how their orders stand. Holds modules only. */
@NullMarked
package io.orderwright.contact;

import org.jspecify.annotations.NullMarked;
