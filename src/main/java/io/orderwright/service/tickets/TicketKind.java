package io.orderwright.service.tickets;

/** What a customer wants of us after the sale. */
public enum TicketKind {
    /** Something is not as it was agreed; no goods move. */
    COMPLAINT,
    /** Goods are to be mended. */
    REPAIR,
    /** Somebody is to come to the customer. */
    VISIT,
    /** We ask customers to let us have or look at what they bought. */
    RECALL
}
