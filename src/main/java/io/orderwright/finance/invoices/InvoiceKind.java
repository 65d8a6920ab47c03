package io.orderwright.finance.invoices;

/** What a document is for; said before its amount is known, so that a final invoice of 0.00 is an invoice all the same. */
public enum InvoiceKind {
    /** Asks for money before the goods; the final invoice deducts it. */
    DEPOSIT,
    /** Some of the goods that have left. */
    PART,
    /** The rest of the goods that have left, less the deposits. */
    FINAL,
    /** Takes back what another document asked for; its amounts are positive and count against the customer's debt. */
    CREDIT,
    /** Asks for what another document asked too little. */
    DEBIT,
    /** Of the time before the company moved in; for no order of ours, booked by finance under its old number. */
    OPENING;

    /** Whether it asks for goods that have left. */
    public boolean ofGoods() {
        return this == PART || this == FINAL;
    }

    /** 1 for what the customer owes, -1 for what he need not pay. */
    public int sign() {
        return this == CREDIT ? -1 : 1;
    }
}
