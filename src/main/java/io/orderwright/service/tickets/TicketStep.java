package io.orderwright.service.tickets;

/** What whoever works on a ticket may say of it. */
public enum TicketStep {
    /** The customer was told something. */
    ANSWER,
    WAIT_FOR_CUSTOMER,
    WAIT_FOR_PARTS,
    /** What the customer wanted is done, we think. */
    SOLVE
}
