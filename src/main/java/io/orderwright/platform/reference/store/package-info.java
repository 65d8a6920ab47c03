/** Reads and writes the tables of reference data; never decides. */
@NullMarked
package io.orderwright.platform.reference.store;

import org.jspecify.annotations.NullMarked;
