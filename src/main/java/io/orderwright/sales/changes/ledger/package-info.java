/** Change orders as they are kept. Never decides anything. */
@NullMarked
package io.orderwright.sales.changes.ledger;

import org.jspecify.annotations.NullMarked;
