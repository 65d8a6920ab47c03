/** Documents as the customer gets them on paper. Never changes anything, and calculates no amount anew. */
@NamedInterface("papers")
@NullMarked
package io.orderwright.finance.invoices.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
