/** Documents and payments read back, a page at a time. */
@NamedInterface("records")
@NullMarked
package io.orderwright.finance.invoices.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
