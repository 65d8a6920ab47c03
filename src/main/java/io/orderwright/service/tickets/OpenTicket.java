package io.orderwright.service.tickets;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants something about an order.
 *
 * @param order its number
 * @param reference of whoever asks: among the tickets of this order it stands for one
 * @param line the order's line that it is about, absent for the whole order
 * @param quantity so much of the line, in the line's unit; absent where that does not matter
 * @param serial of the piece, as it is written on it; absent where there is none
 * @param words what the customer wants
 * @param byCustomer whether the customer asks for himself, without one of us
 */
public record OpenTicket(
        String order,
        String reference,
        TicketKind kind,
        TicketPriority priority,
        @Nullable Integer line,
        @Nullable SaidNumber quantity,
        @Nullable String serial,
        String words,
        boolean byCustomer) {

    /** How long words about a ticket may be. */
    public static final int WORDS = 1000;

    /** How long a serial may be. */
    public static final int SERIAL = 64;

    /** @throws Refusal INVALID without words, or for a quantity of no line */
    public OpenTicket {
        words = words.strip();
        serial = serial == null || serial.isBlank() ? null : serial.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid("words", "ticket.words-missing");
        }
        if (quantity != null && line == null) {
            throw Refusal.invalid("quantity", "ticket.quantity-of-no-line");
        }
    }
}
