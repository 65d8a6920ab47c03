package io.orderwright.finance.banking.proposals;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a line stands for: money of a customer, a receipt that was booked before, money that went out,
 * or a receipt whose money the bank has taken back.
 *
 * @param customer whose money it is, where it is booked because of this line
 * @param documents that it pays, in turn; what is left waits on the customer's account
 * @param order for which it waits; its documents take of it first
 * @param receipt the number of the receipt that was booked before
 * @param movement the number of the refund that went out
 * @param takenBack the number of the receipt whose money the bank has taken back: all of it
 * @param charge what the bank kept of what was sent for the one document, in the line's currency: it is asked to be written
 *     off, if just that is open then; absent for nothing
 */
public record ApplyLine(
        @Nullable @Size(max = 32) String customer,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> documents,

        @Nullable @Size(max = 32) String order,
        @Nullable Long receipt,
        @Nullable @Size(max = 40) String movement,
        @Nullable Long takenBack,

        @Nullable @Positive @Digits(integer = 15, fraction = 4)
        SaidNumber charge) {

    /** For nothing that the bank has taken back. */
    public ApplyLine(
            @Nullable String customer,
            List<String> documents,
            @Nullable String order,
            @Nullable Long receipt,
            @Nullable String movement,
            @Nullable SaidNumber charge) {
        this(customer, documents, order, receipt, movement, null, charge);
    }

    /** As it is proposed. */
    public static ApplyLine of(LineProposal proposal) {
        return new ApplyLine(
                proposal.booksMoney() ? proposal.customer() : null,
                proposal.documents(),
                proposal.order(),
                proposal.receipt(),
                proposal.movement(),
                proposal.takenBack(),
                null);
    }
}
