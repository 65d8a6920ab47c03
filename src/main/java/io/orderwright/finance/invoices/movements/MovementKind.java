package io.orderwright.finance.invoices.movements;

/** Why money that came in goes out again. */
public enum MovementKind {
    /** We pay back money that no document has taken, or some of it. */
    REFUND,
    /** The bank took all of it back: a cheque or direct debit bounced. What it paid is open again. */
    BOUNCE,
    /** It never came, or not from this customer: it was entered wrongly. What it paid is open again. */
    REVERSAL;

    /** Whether only waiting money goes, and is kept back from the moment it is asked for. */
    public boolean ofWaitingMoney() {
        return this == REFUND;
    }
}
