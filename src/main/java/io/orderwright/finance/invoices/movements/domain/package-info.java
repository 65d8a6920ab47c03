/** A movement with its life, and where all of them are kept. */
@NullMarked
package io.orderwright.finance.invoices.movements.domain;

import org.jspecify.annotations.NullMarked;
