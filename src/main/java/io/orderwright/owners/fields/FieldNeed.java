package io.orderwright.owners.fields;

/** When something has to be said in a field. */
public enum FieldNeed {
    NEVER,
    /** When the thing is placed; it may be cleared later. */
    AT_PLACEMENT,
    /** Whenever somebody writes the thing's fields, and when it is placed. */
    ALWAYS
}
