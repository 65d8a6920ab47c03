package io.orderwright.process.tickets;

import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.process.engine.calls.Processes;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketEvent.ClosedTicketReopened;
import io.orderwright.service.tickets.TicketEvent.TicketCancelled;
import io.orderwright.service.tickets.TicketEvent.TicketClosed;
import io.orderwright.service.tickets.TicketEvent.TicketOpened;
import io.orderwright.service.tickets.TicketEvent.TicketPriorityChanged;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ticket starts a process, and one that had closed another; what changes beside its tasks is looked at anew. */
@Component
class TicketCorrelation {

    private final Processes processes;
    private final MessageReceivers receivers;
    private final ServiceTickets tickets;
    private final TicketQueries queries;

    TicketCorrelation(Processes processes, MessageReceivers receivers, ServiceTickets tickets, TicketQueries queries) {
        this.queries = queries;
        this.processes = processes;
        this.receivers = receivers;
        this.tickets = tickets;
    }

    @EventListener
    void on(TicketOpened event) {
        start(event.ticket());
    }

    @EventListener
    void on(ClosedTicketReopened event) {
        start(event.ticket());
    }

    /** The customer is told, where there is a number of his; what he hears does not hold up what else is done. */
    @EventListener
    void on(TicketClosed event) {
        if (reachable(queries.get(event.ticket()))) {
            processes.start("ticket-notice", event.ticket(), "ticketNumber");
        } else {
            tickets.closingNotTold(event.ticket(), "");
        }
    }

    private boolean reachable(TicketView ticket) {
        return receivers.reachable(ticket.order(), ticket.customer(), ContactPurpose.ORDERS);
    }

    private void start(String ticket) {
        processes.start("service-ticket", ticket, "ticketNumber");
    }

    @EventListener
    void on(TicketPriorityChanged event) {
        moved(event.ticket());
    }

    @EventListener
    void on(TicketCancelled event) {
        moved(event.ticket());
    }

    private void moved(String ticket) {
        processes.tell("messageTicketMoved", ticket);
    }
}
