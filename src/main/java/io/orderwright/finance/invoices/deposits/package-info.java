/** Deposits that were agreed with an order: what is asked for, whether it is paid. Never decides what happens next. */
@NamedInterface("deposits")
@NullMarked
package io.orderwright.finance.invoices.deposits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
