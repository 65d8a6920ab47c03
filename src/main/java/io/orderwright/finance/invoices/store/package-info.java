/** What billing reads by plain SQL, a statement for what two repositories would need two for; never writes. */
@NullMarked
package io.orderwright.finance.invoices.store;

import org.jspecify.annotations.NullMarked;
