package io.orderwright.platform.ground.fields;

/** Where a field can be shown beyond the page of its thing. */
public enum FieldPlace {
    /** Where the thing is entered. */
    ENTRY,
    /** On its papers. */
    PAPER,
    /** In files that the list of such things comes out as. */
    EXPORT,
    /** As a column of that list. */
    COLUMN,
    /** That list may be filtered by what is said in it. */
    SEARCH
}
