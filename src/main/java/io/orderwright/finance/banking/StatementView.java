package io.orderwright.finance.banking;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was taken in.
 *
 * @param number the bank's
 * @param follows whether it begins with the balance with which the one before ended; absent for the first one
 * @param leftOpen how many of its lines are neither applied nor set aside
 * @param reason why it was withdrawn
 */
public record StatementView(
        long id,
        String account,
        String number,
        String fileName,
        LocalDate openingOn,
        Money opening,
        LocalDate closingOn,
        Money closing,
        @Nullable Boolean follows,
        int lines,
        int leftOpen,
        StatementState state,
        String takenBy,
        Instant takenAt,
        @Nullable String reason) {

    /** The currency of both balances. */
    @JsonProperty
    public String currency() {
        return opening.code();
    }
}
