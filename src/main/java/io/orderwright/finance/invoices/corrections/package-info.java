/** Credit notes from the question to the books: what of a document is taken back, why, and who agreed. Never moves money. */
@NamedInterface("corrections")
@NullMarked
package io.orderwright.finance.invoices.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
