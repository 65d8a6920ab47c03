package io.orderwright.finance.invoices;

/** Where a document stands. What is open of it is its own figure: it may be paid in part in every state but SETTLED. */
public enum InvoiceState {
    /** Made; the finance system has not booked it yet. */
    ISSUED,
    /** Booked by finance, something of it is open. */
    POSTED,
    /** Booked by finance, nothing of it is open. */
    SETTLED,
    /** Taken back in whole by credit notes. */
    CORRECTED
}
