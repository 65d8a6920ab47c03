package io.orderwright.finance.invoices.ageing;

import io.orderwright.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid in one currency.
 *
 * @param open of documents, by how long it has been overdue
 * @param unusedCredit what is left of credit notes
 * @param waiting money that has paid nothing and that nobody is paying back
 * @param awaited of {@code open}: deposits for which their orders wait, which are not overdue whatever their day
 * @param salesOutstanding days' sales outstanding: what is open less what is left of credit notes, divided by what was invoiced
 *     (credit notes deducted, tax included) in the last {@value OpenRows#SALES_DAYS} days, times these days, rounded half up to
 *     whole days; absent where nothing was invoiced in these days
 */
public record Receivables(
        String currency,
        AgeSums open,
        Money unusedCredit,
        Money waiting,
        Money awaited,
        @Nullable Integer salesOutstanding) {}
