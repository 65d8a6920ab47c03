package io.orderwright.process.tickets;

import io.orderwright.process.engine.calls.Processes;
import io.orderwright.service.tickets.TicketEvent.ClosedTicketReopened;
import io.orderwright.service.tickets.TicketEvent.TicketCancelled;
import io.orderwright.service.tickets.TicketEvent.TicketOpened;
import io.orderwright.service.tickets.TicketEvent.TicketPriorityChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ticket starts a process, and one that had closed another; what changes beside its tasks is looked at anew. */
@Component
class TicketCorrelation {

    private final Processes processes;

    TicketCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(TicketOpened event) {
        start(event.ticket());
    }

    @EventListener
    void on(ClosedTicketReopened event) {
        start(event.ticket());
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
