package io.orderwright.finance.banking.file;

import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.StatementColumn;
import io.orderwright.platform.kernel.Refusal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of a bank, and what is known of the account that it should be about.
 *
 * @param account the number as the bank writes it in its files
 * @param charset of a text file; absent to have it recognised
 * @param headings of a table, by what stands under them
 * @param wholeBatches whether payments that the bank booked in one sum stay one line
 * @param reversalsTurned whether this bank's reversals are meant the other way round, where the balances do not tell
 */
public record BankFile(
        Path path,
        BankFileFormat format,
        String account,
        String currency,
        @Nullable Charset charset,
        Map<StatementColumn, String> headings,
        boolean wholeBatches,
        boolean reversalsTurned) {

    /** Blanks, hyphens and the like do not count in numbers of accounts. */
    public static String bare(String number) {
        return number.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Banks write the sort code before the number, or the currency behind it.
     *
     * @throws Refusal INVALID where the file is about another account
     */
    public void refuseOtherAccount(long place, String found) {
        String mine = bare(account);
        boolean same = bare(found).equals(mine)
                || bare(found).equals(mine + currency)
                || bare(found.substring(found.indexOf('/') + 1)).equals(mine);
        if (!same) {
            throw Refusal.invalid("file", "bankfile.other-account", place, found.strip(), account);
        }
    }

    /** @throws Refusal INVALID where the file speaks of another currency */
    public void refuseOtherCurrency(long place, String found) {
        if (!found.equals(currency)) {
            throw Refusal.invalid("file", "bankfile.other-currency", place, found, currency);
        }
    }
}
