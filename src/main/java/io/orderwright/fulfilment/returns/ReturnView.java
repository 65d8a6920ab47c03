package io.orderwright.fulfilment.returns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.fulfilment.returns.exchanges.ReturnWish;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that was asked for. {@code id} is the key for the next page.
 *
 * @param words why, in words
 * @param worth what was asked for is worth in the order, tax included
 * @param because what the table said to it, as a text code
 * @param approver the role that must agree; absent where nobody has to
 * @param inspected whether somebody looks at the goods before they are booked
 * @param feePercent what of the goods that are credited is kept, as it was said when it was asked for
 * @param validUntil the last day on which goods may come; absent before it is authorised
 * @param byCustomer whether the customer asked for it by himself
 * @param followedBy whoever answers for it here: whoever asked, or for a customer whoever placed the order
 * @param wish what the customer would like for the goods; absent for their money
 * @param endedBecause why it was refused or withdrawn; absent otherwise
 * @param credits the corrections that were asked for because of it
 * @param fees the documents that ask for what is kept
 * @param repeated true when the same had been asked for before
 */
public record ReturnView(
        long id,
        String number,
        String order,
        String customer,
        String reference,
        ReturnReason reason,
        String words,
        Money worth,
        ReturnState state,
        String because,
        @Nullable String approver,
        boolean inspected,
        Percent feePercent,
        @Nullable LocalDate validUntil,
        String askedBy,
        boolean byCustomer,
        String followedBy,
        Instant askedAt,
        @Nullable ReturnWish wish,
        @Nullable String agreedBy,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable String inspectedBy,
        @Nullable Instant inspectedAt,
        @Nullable String endedBecause,
        List<ReturnedLine> lines,
        List<AskedCredit> credits,
        List<String> fees,
        boolean repeated) {

    @JsonProperty
    public String currency() {
        return worth.code();
    }

    /**
     * A line of the order of which something comes back; quantities in its unit.
     *
     * @param received what came; absent before anything has
     * @param came the same, and nothing before anything has
     * @param credited how many are credited
     * @param batch the batch number of what was delivered; absent where there is none, or several
     * @param named whether its pieces have serial numbers, and are named
     */
    @Schema(name = "ReturnLine")
    public record ReturnedLine(
            int orderLine,
            String sku,
            String name,
            String unit,
            Quantity asked,
            @Nullable Quantity received,
            @JsonIgnore @Schema(hidden = true) Quantity came,
            Quantity credited,
            List<ReturnedPiece> pieces,
            @Nullable String batch,
            boolean named,
            List<ReturnedSerial> serials) {}

    /**
     * A piece with a serial number.
     *
     * @param delivery with which it left
     * @param announced false when it came instead of one that was
     * @param came absent before anything has
     * @param outcome what becomes of it; absent before somebody has looked
     * @param counted whether it has come back by this return, or may: no other return may name it
     */
    @Schema(name = "ReturnSerial")
    public record ReturnedSerial(
            String serial,
            String delivery,
            boolean announced,
            @Nullable Boolean came,
            @Nullable PieceOutcome outcome,
            boolean counted) {}

    /**
     * What becomes of some pieces of a line.
     *
     * @param credited how many of them are credited; the others are dismissed
     */
    @Schema(name = "ReturnPiece")
    public record ReturnedPiece(PieceOutcome outcome, Quantity quantity, Quantity credited) {}

    /**
     * A correction that was asked for because of it.
     *
     * @param attempt 0, and one more each time that somebody let it be asked for again
     */
    @Schema(name = "ReturnCredit")
    public record AskedCredit(String correction, String invoice, int attempt) {}
}
