package io.orderwright.service.tickets;

import io.orderwright.platform.kernel.Refusal;

/** How soon a ticket is to be answered and solved; the table says what that means. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** @throws Refusal INVALID where the ticket has it already */
    public TicketPriority insteadOf(TicketPriority now, String ticket) {
        if (this == now) {
            throw Refusal.invalid("priority", "ticket.priority-same", ticket);
        }
        return this;
    }
}
