package io.orderwright.finance.dunning.stops;

/** Why a customer is not told that something is overdue. */
public enum StopKind {
    /** The customer says that it does not owe it. */
    DISPUTE,
    /** Goods of it are on their way back. */
    OPEN_RETURN,
    /** The customer has said when it will pay. */
    PAYMENT_ANNOUNCED,
    /** A court looks after what the customer owes. */
    INSOLVENCY,
    /** Somebody wants it so. */
    OTHER;

    /** Whether it is over by itself on a day, which is then said with it. */
    public boolean untilDay() {
        return this == PAYMENT_ANNOUNCED;
    }
}
