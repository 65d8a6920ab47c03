/** What is asked for beside goods and deposits, in documents of its own. Never decides how much. */
@NullMarked
@NamedInterface("fees")
package io.orderwright.finance.invoices.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
