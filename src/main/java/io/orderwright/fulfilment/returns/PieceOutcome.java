package io.orderwright.fulfilment.returns;

/** What becomes of pieces that came back. */
public enum PieceOutcome {
    /** Sold again: into free stock, for whoever waits. */
    RESTOCK(true),
    /** Into stock, and blocked there until somebody has looked closer. */
    QUARANTINE(true),
    /** Thrown away. */
    SCRAP(false),
    /** Sent back to the customer as they came. */
    SEND_BACK(false),
    /** Repaired under a ticket; they stay the customer's, who gets them back. */
    REPAIR(false);

    private final boolean stocked;

    PieceOutcome(boolean stocked) {
        this.stocked = stocked;
    }

    /** Whether they stay the customer's: nothing of them is credited. */
    public boolean customers() {
        return this == SEND_BACK || this == REPAIR;
    }

    /** Whether they are in our books again. */
    public boolean stocked() {
        return stocked;
    }
}
