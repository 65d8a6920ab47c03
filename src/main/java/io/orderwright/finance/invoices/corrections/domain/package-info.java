/** A correction with its life, and where all of them are kept. */
@NullMarked
package io.orderwright.finance.invoices.corrections.domain;

import org.jspecify.annotations.NullMarked;
