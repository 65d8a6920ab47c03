/** What who pays a document early may keep of it, once. Never decides who pays, or when. */
@NamedInterface("discounts")
@NullMarked
package io.orderwright.finance.invoices.discounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
