/** Files of candidates and what is wrong with them, by SQL. Never decides. */
@NullMarked
package io.orderwright.owners.diagrams.store;

import org.jspecify.annotations.NullMarked;
