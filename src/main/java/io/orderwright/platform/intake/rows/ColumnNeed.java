package io.orderwright.platform.intake.rows;

/** When a file must have a column. */
public enum ColumnNeed {
    ALWAYS,
    /** Only for records that are not known yet. */
    FOR_NEW,
    NEVER
}
