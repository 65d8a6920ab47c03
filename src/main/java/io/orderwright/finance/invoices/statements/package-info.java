/** What a customer and the company have asked and paid each other in some days, and what that leaves. Never changes anything. */
@NamedInterface("statements")
@NullMarked
package io.orderwright.finance.invoices.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
