package io.orderwright.service.tickets;

/** What was done with a ticket, as its history says. */
public enum TicketAct {
    OPENED,
    TAKEN,
    ANSWERED,
    COMMENTED,
    PRIORITY_CHANGED,
    WAITS_FOR_CUSTOMER,
    WAITS_FOR_PARTS,
    RESUMED,
    SOLVED,
    CLOSED,
    /** That it has closed. */
    CUSTOMER_TOLD,
    CUSTOMER_NOT_TOLD,
    /** There is no number to tell it to. */
    CUSTOMER_UNREACHABLE,
    REOPENED,
    CANCELLED,
    RESPONSE_DUE_SOON,
    RESOLUTION_OVERDUE,
    RATED
}
