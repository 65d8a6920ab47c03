package io.orderwright.finance.banking;

/** What has become of a line. */
public enum LineState {
    OPEN,
    /** It stands for one receipt, or one movement of money that went out. */
    APPLIED,
    /** Nothing of it concerns customers; somebody said why. */
    SET_ASIDE,
    /** Another file told the same; the line from there counts. */
    REPEATED,
    /** Its statement was taken in by mistake. */
    WITHDRAWN
}
