package io.orderwright.platform.intake;

/**
 * What a file changes of something known.
 *
 * @param line of the file, as people count them
 * @param document the business key of what is changed
 * @param column the column's name
 * @param before as it was; "" for nothing
 * @param after as it is said; "" for nothing
 */
public record FieldChange(long line, String document, String column, String before, String after) {}
