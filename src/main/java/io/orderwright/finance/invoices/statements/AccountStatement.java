package io.orderwright.finance.invoices.statements;

import io.orderwright.finance.invoices.ageing.OpenRow;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a customer's account.
 *
 * @param to the last day, which is part of it
 * @param balances one for each currency; empty for whoever may not read what customers owe
 * @param lines documents and money of these days; documents only for whoever may not read what customers owe
 * @param next what to pass as {@code after} for the following lines; absent when these are the last
 * @param open rows of documents that were open at the end of the last day, the first due first, as many as are listed
 * @param moreOpen how many more there are
 * @param claims fees and interest that dunning letters asked for and nobody has waived, one sum a currency: they are no
 *     part of any balance
 */
public record AccountStatement(
        String customer,
        String name,
        LocalDate from,
        LocalDate to,
        List<AccountBalance> balances,
        List<StatementLine> lines,
        @Nullable String next,
        List<OpenRow> open,
        int moreOpen,
        List<ClaimSum> claims) {

    /** Fees and interest in one currency. */
    public record ClaimSum(String currency, Money amount) {}
}
