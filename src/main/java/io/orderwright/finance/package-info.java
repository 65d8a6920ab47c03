/** Being paid: invoices and what comes in for them. Holds modules only. */
@NullMarked
package io.orderwright.finance;

import org.jspecify.annotations.NullMarked;
