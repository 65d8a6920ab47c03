package io.orderwright.finance.banking;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement. Texts are "" where the bank says nothing.
 *
 * @param statement the number of the statement with us
 * @param place where it begins in the file, from 1
 * @param key under which its money is booked once
 * @param amount above zero came in, below zero went out
 * @param counterAccount of the other party
 * @param reference the payer's
 * @param bankId the bank's own number of it
 * @param part which of the payments of a batch it is; 0 for no batch
 * @param use what it was applied to
 * @param reason why it was set aside
 */
public record BankLineView(
        long id,
        long statement,
        String account,
        long place,
        String key,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        Money amount,
        boolean reversal,
        String name,
        String counterAccount,
        String text,
        String reference,
        String bankId,
        int part,
        LineState state,
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
