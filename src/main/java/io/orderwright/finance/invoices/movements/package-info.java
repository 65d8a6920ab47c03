/** Money that came in and goes out again: paid back, taken back by the bank, or entered wrongly. Never pays a document. */
@NamedInterface("movements")
@NullMarked
package io.orderwright.finance.invoices.movements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
