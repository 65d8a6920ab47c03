/** What a customer need not pay any more although no document takes it back: small rests, banks' charges, what nobody can collect. */
@NamedInterface("writeoffs")
@NullMarked
package io.orderwright.finance.invoices.writeoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
