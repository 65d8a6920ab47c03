/** Documents and payments read back, a page at a time. */
@NullMarked
package io.orderwright.finance.invoices.records;

import org.jspecify.annotations.NullMarked;
