/** How long open amounts have been overdue; never says what is done about it. */
@NamedInterface("ageing")
@NullMarked
package io.orderwright.finance.invoices.ageing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
