package io.orderwright.finance.banking;

import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was taken in, or a notice, which has no balances.
 *
 * @param number the bank's
 * @param currency of its lines and balances
 * @param openingOn of a notice the first of its days
 * @param follows whether it begins with the balance with which the one before ended; absent for the first one
 * @param leftOpen how many of its lines are neither applied nor set aside
 * @param reason why it was withdrawn
 */
public record StatementView(
        long id,
        StatementKind kind,
        String account,
        String number,
        String fileName,
        String currency,
        LocalDate openingOn,
        @Nullable Money opening,
        LocalDate closingOn,
        @Nullable Money closing,
        @Nullable Boolean follows,
        int lines,
        int leftOpen,
        StatementState state,
        String takenBy,
        Instant takenAt,
        @Nullable String reason) {

    /** What a bank tells in a file. */
    public enum StatementKind {
        /** It proves its lines by balances. */
        STATEMENT,
        /** It tells movements before a statement does, or of what a sum in one consists. */
        NOTICE
    }
}
