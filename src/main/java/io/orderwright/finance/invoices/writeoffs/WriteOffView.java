package io.orderwright.finance.invoices.writeoffs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a document asks for is given up.
 *
 * @param invoice the document
 * @param reference of whoever asked: it stands for this one among those of the document
 * @param words why, in words
 * @param takesBack the write-off that this one takes back; absent for one that gives up
 * @param approver the role that must agree; absent where nobody has to
 * @param agreedBy who agreed
 * @param bookedAt when the document asked for it no longer, or, of what is recovered, again
 * @param financeDocument the number under which the finance system booked it
 * @param repeated true when the same had been asked for before
 */
public record WriteOffView(
        String number,
        String invoice,
        String order,
        String customer,
        String reference,
        WriteOffCause cause,
        String words,
        Money amount,
        @Nullable String takesBack,
        WriteOffState state,
        @Nullable String approver,
        String askedBy,
        Instant askedAt,
        @Nullable String agreedBy,
        @Nullable Instant bookedAt,
        @Nullable String financeDocument,
        boolean repeated) {

    /** The currency of the amount. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }

    /** Whether the document asks for so much less because of it, as long as no other takes it back. */
    public boolean booked() {
        return state == WriteOffState.BOOKED || state == WriteOffState.POSTED;
    }
}
