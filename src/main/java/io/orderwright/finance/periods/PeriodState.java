package io.orderwright.finance.periods;

/** Whether anything can be posted in a month that was closed. */
public enum PeriodState {
    CLOSED,
    /** Closed; somebody has asked to open it again. */
    REOPENING,
    /** Opened again. */
    OPEN
}
