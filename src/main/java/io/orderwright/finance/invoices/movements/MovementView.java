package io.orderwright.finance.invoices.movements;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes out again.
 *
 * @param receipt the number of the money that came in
 * @param payment the bank's number of that money
 * @param reference the bank's number of the return, or ours of the refund
 * @param approver the role that must agree; absent where nobody has to
 * @param agreedBy who agreed
 * @param bookedAt when it left the books
 * @param financeDocument the number under which the finance system booked it
 * @param repeated true when the same had been asked for before
 */
public record MovementView(
        String number,
        long receipt,
        String payment,
        String customer,
        MovementKind kind,
        String reference,
        Money amount,
        String reason,
        MovementState state,
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

    /** Out of our books; a receipt is what comes in. */
    @JsonProperty
    public String direction() {
        return "OUT";
    }
}
