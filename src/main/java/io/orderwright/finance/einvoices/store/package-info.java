/** Tables of electronic invoices that have no life of their own, and what writes them. */
@NullMarked
package io.orderwright.finance.einvoices.store;

import org.jspecify.annotations.NullMarked;
