package io.orderwright.finance.banking;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement. Texts are "" where the bank says nothing.
 *
 * @param statement the number with us of the statement, or of the notice, in which it counts
 * @param toldBy the one whose file told it: another where a notice told what a statement proves
 * @param place where it begins in the file, from 1
 * @param key under which its money is booked once
 * @param amount above zero came in, below zero went out
 * @param returnReason why the bank gave it back, as it says it: mostly a code of ISO 20022
 * @param counterAccount of the other party
 * @param reference the payer's
 * @param bankId the bank's own number of it
 * @param entryId the bank's own number of all that it booked in one sum
 * @param part which of the payments of a batch it is; 0 for no batch
 * @param repeats the line that stands for it, where two files tell the same
 * @param use what it was applied to
 * @param reason why it was set aside
 */
public record BankLineView(
        long id,
        long statement,
        long toldBy,
        String account,
        long place,
        String key,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        Money amount,
        boolean reversal,
        String returnReason,
        String name,
        String counterAccount,
        String text,
        String reference,
        String bankId,
        String entryId,
        int part,
        LineState state,
        @Nullable Long repeats,
        @Nullable LineUse use,
        @Nullable String reason,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /** The currency of the amount. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }
}
