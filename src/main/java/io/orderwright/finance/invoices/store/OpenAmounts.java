package io.orderwright.finance.invoices.store;

/** How all queries say what is open, what is overdue, and for how long: said here once. */
final class OpenAmounts {

    /** Of {@code invoice i}: a deposit for which its order waits. Nobody is late with such a one. */
    static final String AWAITED = "(i.deposit_gate is not null and i.gate_opened_on is null)";

    /** Of {@code invoice i left join invoice_row r}: when it is due. A document that is due on one day is its own row. */
    static final String DUE_ON = "coalesce(r.due_on, i.due_on)";

    /** Of the same: how much of the row is open. */
    static final String OPEN = "coalesce(r.gross - r.paid, i.gross - i.paid)";

    private OpenAmounts() {}

    /**
     * The name of the age bucket.
     *
     * @param days for how many days it has been overdue, as SQL
     */
    static String bucket(String days) {
        return "case when " + days + " <= 0 then 'NOT_DUE' when " + days + " <= 30 then 'UP_TO_30' when " + days
                + " <= 60 then 'UP_TO_60' when " + days + " <= 90 then 'UP_TO_90' else 'OVER_90' end";
    }
}
