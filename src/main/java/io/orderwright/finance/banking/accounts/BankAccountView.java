package io.orderwright.finance.banking.accounts;

import io.orderwright.platform.kernel.Fingerprint;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account of ours at a bank.
 *
 * @param fileNumber the number as the bank's files write it, where that is another
 * @param headings of a table, by what stands under them
 * @param wholeBatches whether payments that the bank booked in one sum stay one line
 * @param reversalsTurned whether this bank means reversals the other way round
 * @param appliesSure whether lines of which no doubt is left are applied when a statement is taken in
 * @param chargeLimit so much less than is open may be a bank's charge, in whole units of the currency
 */
public record BankAccountView(
        String code,
        String name,
        String bank,
        String number,
        @Nullable String fileNumber,
        String currency,
        BankFileFormat format,
        @Nullable String charset,
        Map<StatementColumn, String> headings,
        boolean wholeBatches,
        boolean reversalsTurned,
        boolean appliesSure,
        int chargeLimit,
        boolean active) {

    /** Another one when anything of it is. */
    public String fingerprint() {
        return Fingerprint.of(toString());
    }

    /** The number as it stands in files. */
    public String numberInFiles() {
        return Objects.requireNonNullElse(fileNumber, number);
    }
}
