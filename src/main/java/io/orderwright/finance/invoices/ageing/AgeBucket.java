package io.orderwright.finance.invoices.ageing;

/** How long something has been overdue, in days of the company since the day on which it was due. */
public enum AgeBucket {
    /** Due today or later, or a deposit for which its order waits: nobody is late with that. */
    NOT_DUE,
    /** 1 to 30 days. */
    UP_TO_30,
    /** 31 to 60 days. */
    UP_TO_60,
    /** 61 to 90 days. */
    UP_TO_90,
    /** 91 days and more. */
    OVER_90;

    private static final int MONTH = 30;

    /** @param daysOverdue 0 or less where it is not overdue */
    public static AgeBucket of(int daysOverdue) {
        if (daysOverdue <= 0) {
            return NOT_DUE;
        }
        if (daysOverdue <= MONTH) {
            return UP_TO_30;
        }
        if (daysOverdue <= 2 * MONTH) {
            return UP_TO_60;
        }
        return daysOverdue <= 3 * MONTH ? UP_TO_90 : OVER_90;
    }

    public boolean overdue() {
        return this != NOT_DUE;
    }
}
