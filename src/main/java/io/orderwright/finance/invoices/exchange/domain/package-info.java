/** Values of allocations and the rules by which they are counted. Never looks up a rate. */
@NullMarked
package io.orderwright.finance.invoices.exchange.domain;

import org.jspecify.annotations.NullMarked;
