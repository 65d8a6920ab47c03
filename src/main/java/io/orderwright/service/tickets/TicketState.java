package io.orderwright.service.tickets;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The life of a ticket. */
public enum TicketState {
    /** Nobody has taken it yet. */
    OPEN,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** The customer has to say or do something first: the clocks stand. */
    WAITING_FOR_CUSTOMER,
    /** Parts or goods are on their way to us: the clocks stand. */
    WAITING_FOR_PARTS,
    /** We think that it is done; the customer may say otherwise until it closes. */
    SOLVED,
    /** Nothing more happens to it, unless it is reopened in time. */
    CLOSED,
    /** It was none, or is no longer wanted. */
    CANCELLED;

    /** The clocks count working time; in every other state they stand. */
    public static final Set<TicketState> RUNNING = Collections.unmodifiableSet(EnumSet.of(OPEN, IN_PROGRESS));

    /** Somebody else has to do something first. */
    public static final Set<TicketState> PAUSED =
            Collections.unmodifiableSet(EnumSet.of(WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS));

    /** Something more happens to it by itself. */
    public static final Set<TicketState> LIVE =
            Collections.unmodifiableSet(EnumSet.of(OPEN, IN_PROGRESS, WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS, SOLVED));

    public boolean running() {
        return RUNNING.contains(this);
    }

    public boolean paused() {
        return PAUSED.contains(this);
    }

    public boolean live() {
        return LIVE.contains(this);
    }
}
