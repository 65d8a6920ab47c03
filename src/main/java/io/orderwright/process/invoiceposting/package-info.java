/** A document that its order does not wait for is told to finance: deposits, and invoices of one delivery. */
@NullMarked
package io.orderwright.process.invoiceposting;

import org.jspecify.annotations.NullMarked;
