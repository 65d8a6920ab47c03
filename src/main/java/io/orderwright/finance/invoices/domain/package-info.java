/** Entities and repositories of billing; they never leave the module. */
@NullMarked
package io.orderwright.finance.invoices.domain;

import org.jspecify.annotations.NullMarked;
