package io.orderwright.service.tickets;

/** How soon a ticket is to be answered and solved; the table says what that means. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
