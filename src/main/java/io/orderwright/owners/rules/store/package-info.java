/** Files of owners, which releases are in force, and what a replay found, by SQL. Never decides. */
@NullMarked
package io.orderwright.owners.rules.store;

import org.jspecify.annotations.NullMarked;
