package io.orderwright.desk.track;

import org.springframework.stereotype.Component;

/** What a customer may ask for on the page of his order. */
@Component
class CustomerWishes {

    private final TicketsOnTrack tickets;
    private final ReturnsOnTrack returns;

    CustomerWishes(TicketsOnTrack tickets, ReturnsOnTrack returns) {
        this.tickets = tickets;
        this.returns = returns;
    }

    TicketsOnTrack tickets() {
        return tickets;
    }

    ReturnsOnTrack returns() {
        return returns;
    }
}
