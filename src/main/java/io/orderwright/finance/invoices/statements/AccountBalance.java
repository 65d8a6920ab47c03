package io.orderwright.finance.invoices.statements;

import io.orderwright.finance.invoices.ageing.AgeSums;
import io.orderwright.platform.kernel.Money;

/**
 * What a customer owed in one currency before the first day and after the last, and what that consists of: {@code closing}
 * is {@code opening} plus {@code charged} less {@code credited}, and it is what is open of documents less what is left of
 * credit notes and less the money that waits.
 *
 * @param charged documents, and money that went out again
 * @param credited credit notes, and money that came in
 * @param lines of the statement in this currency
 * @param open of documents at the end of the last day, by how long it had been overdue then
 * @param unusedCredit what is left of credit notes then
 * @param waiting money that paid nothing by then, also while somebody is asked whether it goes back
 */
public record AccountBalance(
        String currency,
        Money opening,
        Money charged,
        Money credited,
        Money closing,
        int lines,
        AgeSums open,
        Money unusedCredit,
        Money waiting) {}
