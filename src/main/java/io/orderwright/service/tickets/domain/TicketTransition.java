package io.orderwright.service.tickets.domain;

import static io.orderwright.service.tickets.TicketState.CANCELLED;
import static io.orderwright.service.tickets.TicketState.CLOSED;
import static io.orderwright.service.tickets.TicketState.IN_PROGRESS;
import static io.orderwright.service.tickets.TicketState.OPEN;
import static io.orderwright.service.tickets.TicketState.SOLVED;
import static io.orderwright.service.tickets.TicketState.WAITING_FOR_CUSTOMER;
import static io.orderwright.service.tickets.TicketState.WAITING_FOR_PARTS;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.service.tickets.TicketState;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with a ticket, in which states, and what it is then; the only place that says so. */
public enum TicketTransition {
    TAKE(IN_PROGRESS, OPEN),
    /** Somebody else works on it from now on. */
    HAND_OVER(null, IN_PROGRESS, WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS),
    ANSWER(null, IN_PROGRESS, WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS),
    WAIT_FOR_CUSTOMER(WAITING_FOR_CUSTOMER, IN_PROGRESS),
    WAIT_FOR_PARTS(WAITING_FOR_PARTS, IN_PROGRESS),
    RESUME(IN_PROGRESS, WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS),
    SOLVE(SOLVED, IN_PROGRESS),
    CLOSE(CLOSED, SOLVED),
    REOPEN(IN_PROGRESS, SOLVED, CLOSED),
    CANCEL(CANCELLED, OPEN, IN_PROGRESS, WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS),
    CHANGE_PRIORITY(null, OPEN, IN_PROGRESS, WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS),
    COMMENT(null, OPEN, IN_PROGRESS, WAITING_FOR_CUSTOMER, WAITING_FOR_PARTS, SOLVED, CLOSED),
    RATE(null, CLOSED);

    private final @Nullable TicketState to;
    private final Set<TicketState> from;

    TicketTransition(@Nullable TicketState to, TicketState first, TicketState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public boolean allowedIn(TicketState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    TicketState after(String number, TicketState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("ticket.cannot", number, state);
        }
        return to == null ? state : to;
    }
}
