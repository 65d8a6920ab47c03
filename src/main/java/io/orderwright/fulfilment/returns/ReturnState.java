package io.orderwright.fulfilment.returns;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The life of a return. */
public enum ReturnState {
    /** Somebody has to say whether it may come back. */
    REQUESTED,
    /** It may come back until the day on the authorisation. */
    AUTHORISED,
    /** It may not. */
    REFUSED,
    /** Whoever asked wants it no more. */
    WITHDRAWN,
    /** Nothing came until the day on the authorisation. */
    EXPIRED,
    /** The goods are with us; nobody has looked at them yet. */
    RECEIVED,
    /** What becomes of each piece is known and booked; the credit notes are on their way. */
    INSPECTED,
    /** Nothing more happens to it. */
    CLOSED;

    /** What was asked for counts as long as it may still come. */
    public static final Set<ReturnState> AWAITED = Collections.unmodifiableSet(EnumSet.of(REQUESTED, AUTHORISED));

    /** Goods come back by it, or may. */
    public static final Set<ReturnState> COUNTED =
            Collections.unmodifiableSet(EnumSet.of(REQUESTED, AUTHORISED, RECEIVED, INSPECTED, CLOSED));

    /** Something more happens to it. */
    public static final Set<ReturnState> OPEN =
            Collections.unmodifiableSet(EnumSet.of(REQUESTED, AUTHORISED, RECEIVED, INSPECTED));

    public boolean open() {
        return OPEN.contains(this);
    }
}
