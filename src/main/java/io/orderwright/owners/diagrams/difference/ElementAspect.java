package io.orderwright.owners.diagrams.difference;

/** What a diagram says about an element. */
public enum ElementAspect {
    KIND,
    NAME,
    DOES,
    RESULT,
    WHO,
    FORM,
    DUE,
    TIME,
    CONDITION,
    MESSAGE,
    ERROR,
    WAY,
    DEFAULT_WAY,
    ORDER,
    EXPLAINED,
    SETTINGS
}
