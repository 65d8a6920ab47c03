package io.orderwright.finance.invoices.corrections;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction that was asked for.
 *
 * @param invoice the document that is corrected
 * @param words why, in words
 * @param lines what is taken back; empty for all that is left
 * @param amount what that is worth, tax included
 * @param approver the role that must agree; absent where nobody has to
 * @param agreedBy who agreed
 * @param creditNote the document that takes it back, once there is one
 * @param financeDocument the number under which the finance system booked it
 * @param takenBackBy the debit note that asks for an early discount after all; absent while it stands
 * @param repeated true when the same had been asked for before
 */
public record CorrectionView(
        String number,
        String invoice,
        String order,
        String customer,
        String reference,
        CorrectionReason reason,
        String words,
        List<CreditedLine> lines,
        Money amount,
        CorrectionState state,
        @Nullable String approver,
        String askedBy,
        Instant askedAt,
        @Nullable String agreedBy,
        @Nullable String creditNote,
        @Nullable Instant issuedAt,
        @Nullable String financeDocument,
        @Nullable String takenBackBy,
        boolean repeated) {

    /** The currency of all amounts. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }
}
