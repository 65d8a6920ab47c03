/** When what a document asks for is due, row by row, and what of each row is paid. Never knows which money paid. */
@NamedInterface("schedule")
@NullMarked
package io.orderwright.finance.invoices.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
