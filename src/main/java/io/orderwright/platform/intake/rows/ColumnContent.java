package io.orderwright.platform.intake.rows;

/** What the cells of a column are. */
public enum ColumnContent {
    TEXT,
    /** Codes or numbers that name things, read as a person sees them. */
    KEY,
    NUMBER,
    /** Shares of one, also in per cent. */
    SHARE,
    DAY;

    boolean isNumber() {
        return this == NUMBER || this == SHARE;
    }
}
