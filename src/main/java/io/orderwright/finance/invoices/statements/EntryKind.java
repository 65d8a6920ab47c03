package io.orderwright.finance.invoices.statements;

/** What changed how much a customer owes. */
public enum EntryKind {
    DEPOSIT,
    PART,
    FINAL,
    CREDIT,
    /** A credit note for what a customer may keep who paid early. */
    EARLY_DISCOUNT,
    DEBIT,
    OPENING,
    /** Money that came in. */
    RECEIPT,
    /** Money that was paid back. */
    REFUND,
    /** Money that the bank took back. */
    BOUNCE,
    /** Money that had been entered wrongly. */
    REVERSAL,
    /** What was written off, or, positive, is owed again. */
    WRITE_OFF,
    /** As a write-off: what a bank kept of the customer's money. */
    BANK_CHARGE
}
