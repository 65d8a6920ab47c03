package io.orderwright.finance.banking.accounts;

/** What may stand under a heading of a bank's table. */
public enum StatementColumn {
    /** The day on which the bank booked it. */
    DAY,
    /** What came in: 贷方发生额, as the bank sees it. */
    IN,
    /** What went out: 借方发生额. */
    OUT,
    /** The amount, where {@link #DIRECTION} says whether it came in. */
    AMOUNT,
    /** 贷 or 借, C or D. */
    DIRECTION,
    /** The balance after it: proves every line. */
    BALANCE,
    NAME,
    ACCOUNT,
    /** What it is for; several headings with + between them. */
    TEXT,
    REFERENCE,
    /** Our own account, on every line. */
    OWN_ACCOUNT,
    /** No heading: how the line of totals at the end begins. Without that line the file is not whole. */
    TOTAL
}
