/** What customers owed, and had paid in advance, when the company moved in. Never tells finance, which knows it. */
@NamedInterface("opening")
@NullMarked
package io.orderwright.finance.invoices.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
