/** Electronic invoices with their lives, and where all of them are kept. */
@NullMarked
package io.orderwright.finance.einvoices.domain;

import org.jspecify.annotations.NullMarked;
