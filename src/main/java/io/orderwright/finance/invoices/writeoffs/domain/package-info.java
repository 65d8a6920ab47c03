/** A write-off with its life, and where all of them are kept. */
@NullMarked
package io.orderwright.finance.invoices.writeoffs.domain;

import org.jspecify.annotations.NullMarked;
