package io.orderwright.finance.dunning;

/** How far a run is. */
public enum RunState {
    /** Its letters are being put together. */
    ASKED,
    /** Somebody looks at its letters. */
    PREVIEW,
    /** There was nobody to tell. */
    EMPTY,
    /** Its letters go out. */
    RELEASED,
    /** None of its letters goes out. */
    WITHDRAWN
}
