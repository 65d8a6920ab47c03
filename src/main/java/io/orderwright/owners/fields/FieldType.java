package io.orderwright.owners.fields;

/** What is said in a field. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** A number with so many decimals, in a unit where one is said. */
    NUMBER,
    /** A day. */
    DATE,
    /** Yes or no. */
    FLAG,
    /** One entry of a list. */
    LIST
}
