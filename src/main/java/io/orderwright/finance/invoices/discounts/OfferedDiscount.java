package io.orderwright.finance.invoices.discounts;

import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A document's early discount, as a reader gets it.
 *
 * @param percent of what the document asks for, less what credit notes took back
 * @param until the last day on which the money is in time
 * @param amount what may be kept of all that it asked for, tax included, in the document's currency
 */
public record OfferedDiscount(BigDecimal percent, LocalDate until, Money amount) {}
