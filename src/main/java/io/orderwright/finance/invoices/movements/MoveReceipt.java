package io.orderwright.finance.invoices.movements;

import io.orderwright.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in shall go out again.
 *
 * @param receipt the number of the money
 * @param reference the bank's number of the return, or ours of the refund: among the movements of this money it is booked once
 * @param amount absent for all that there is; a bounce and a reversal always take all of it
 * @param reason why, in words
 * @param creditNote whose rest is paid back; absent for other money
 */
public record MoveReceipt(
        long receipt,
        MovementKind kind,
        String reference,
        @Nullable Money amount,
        String reason,
        @Nullable String creditNote) {

    /** For no credit note. */
    public MoveReceipt(long receipt, MovementKind kind, String reference, @Nullable Money amount, String reason) {
        this(receipt, kind, reference, amount, reason, null);
    }
}
