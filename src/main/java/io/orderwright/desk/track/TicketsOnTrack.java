package io.orderwright.desk.track;

import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the customer sees of the tickets about an order: their kind, how far they are, and none of our words. */
@Component
class TicketsOnTrack {

    private final TicketQueries tickets;
    private final SatisfactionLinks links;

    TicketsOnTrack(TicketQueries tickets, SatisfactionLinks links) {
        this.tickets = tickets;
        this.links = links;
    }

    /**
     * A ticket as the customer sees it.
     *
     * @param rate the token by which he says how content he is; absent where there is nothing to say, or it was said
     */
    record TrackedTicket(
            String number,
            TicketKind kind,
            TicketState state,
            @Nullable String rate) {}

    List<TrackedTicket> of(String orderNumber) {
        return tickets.ofOrder(orderNumber).stream().map(this::tracked).toList();
    }

    private TrackedTicket tracked(TicketView ticket) {
        Instant closed = ticket.times().closedAt();
        String rate = closed == null || ticket.score() != null ? null : links.token(ticket.number(), closed);
        return new TrackedTicket(ticket.number(), ticket.kind(), ticket.state(), rate);
    }
}
