package io.orderwright.service.tickets;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands.
 *
 * @param order absent where the customer named none
 * @param sku of the product that it is about, where no order is named; absent where that was not said
 * @param line what of the order it is about; absent for the whole order
 * @param serial of the piece; absent where none was said
 * @param owner who works on it; absent before somebody has taken it
 * @param score 1 to 5, as the customer said after it was closed; absent before
 * @param ratingWords what the customer said besides
 * @param repeated whether it was there already when it was asked for
 */
public record TicketView(
        long id,
        String number,
        @Nullable String order,
        String customer,
        @Nullable String sku,
        @Nullable TicketLine line,
        @Nullable String serial,
        TicketKind kind,
        TicketPriority priority,
        String reference,
        String words,
        boolean byCustomer,
        TicketState state,
        @Nullable String owner,
        String openedBy,
        Instant openedAt,
        ServiceLevel level,
        TicketTimes times,
        @Nullable Integer score,
        @Nullable String ratingWords,
        List<TicketNote> history,
        boolean repeated) {

    /** @param quantity in the line's unit; absent where none was said */
    public record TicketLine(int number, @Nullable Quantity quantity) {}

    /**
     * When what is due, and was done. While the clocks stand, what is due moves with the pause when that ends.
     *
     * @param nextDue what is due next; absent while the clocks stand
     * @param closesAt when it closes by itself; absent unless it is solved
     * @param reopenedUntil the moment from which it may not be reopened any more; absent unless it is closed
     */
    public record TicketTimes(
            Instant responseDue,
            Instant resolutionDue,
            @Nullable Instant nextDue,
            @Nullable Instant respondedAt,
            @Nullable Instant solvedAt,
            @Nullable Instant closedAt,
            @Nullable Instant closesAt,
            @Nullable Instant reopenedUntil) {}

    /**
     * One thing that was done with it.
     *
     * @param person the login, or {@code system}, or {@code customer}
     * @param words absent where none were said
     */
    public record TicketNote(
            TicketAct act,
            Instant at,
            String person,
            @Nullable String words) {}
}
