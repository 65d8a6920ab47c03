package io.orderwright.finance.einvoices;

/** Whether the company has the tax platform issue invoices. */
public enum EInvoiceUse {
    /** It does not, or does it elsewhere. */
    NEVER,
    /** When somebody of finance asks for one. */
    ON_REQUEST,
    /** For each document as soon as finance has booked it. */
    ALWAYS
}
