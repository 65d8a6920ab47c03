/** HTTP for billing; never holds a business rule. */
@NullMarked
package io.orderwright.finance.invoices.web;

import org.jspecify.annotations.NullMarked;
