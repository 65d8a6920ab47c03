package io.orderwright.service.tickets;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants something, of an order or without naming one.
 *
 * @param order its number; absent where none is named
 * @param owned whose ticket it is where no order is named, and what it is about; absent for one of an order
 * @param reference of whoever asks: among the tickets of this order, or of this customer without one, it stands for one
 * @param line the order's line that it is about, absent for the whole order
 * @param quantity so much of the line, in the line's unit; absent where that does not matter
 * @param serial of the piece, as it is written on it; absent where there is none
 * @param words what the customer wants
 * @param byCustomer whether the customer asks for himself, without one of us
 */
public record OpenTicket(
        @Nullable String order,
        @Nullable OwnedGoods owned,
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

    /**
     * What a customer has that was bought with an order which nobody names, or before we kept orders here.
     *
     * @param customer the code
     * @param sku of the product that it is about; absent where that does not matter
     */
    public record OwnedGoods(String customer, @Nullable String sku) {

        public OwnedGoods {
            sku = sku == null || sku.isBlank() ? null : sku.strip();
        }
    }

    /** About an order. @throws Refusal INVALID without words, or for a quantity of no line */
    public OpenTicket(
            String order,
            String reference,
            TicketKind kind,
            TicketPriority priority,
            @Nullable Integer line,
            @Nullable SaidNumber quantity,
            @Nullable String serial,
            String words,
            boolean byCustomer) {
        this(order, null, reference, kind, priority, line, quantity, serial, words, byCustomer);
    }

    /** Of a customer, without an order. @throws Refusal INVALID without words */
    public static OpenTicket of(
            OwnedGoods owned,
            String reference,
            TicketKind kind,
            TicketPriority priority,
            @Nullable String serial,
            String words,
            boolean byCustomer) {
        return new OpenTicket(null, owned, reference, kind, priority, null, null, serial, words, byCustomer);
    }

    /** @throws Refusal INVALID without words, for a quantity of no line, or a line of no order; and unless it names either an order or a customer */
    public OpenTicket {
        words = words.strip();
        serial = serial == null || serial.isBlank() ? null : serial.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid("words", "ticket.words-missing");
        }
        if ((order == null) == (owned == null)) {
            throw Refusal.invalid("order", "ticket.order-or-customer");
        }
        if (order == null && line != null) {
            throw Refusal.invalid("line", "ticket.line-of-no-order");
        }
        if (quantity != null && line == null) {
            throw Refusal.invalid("quantity", "ticket.quantity-of-no-line");
        }
    }
}
