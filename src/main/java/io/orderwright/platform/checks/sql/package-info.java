/** The invariants that one query over the tables of all modules can prove; a query never changes anything. */
@NullMarked
package io.orderwright.platform.checks.sql;

import org.jspecify.annotations.NullMarked;
