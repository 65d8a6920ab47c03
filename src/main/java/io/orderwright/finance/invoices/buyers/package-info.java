/** Whom an invoice is made out to, as of the day on which that was fixed. Never changes what is written. */
@NamedInterface("buyers")
@NullMarked
package io.orderwright.finance.invoices.buyers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
