package io.orderwright.process.tickets;

import io.orderwright.integration.PartnerEffects;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.service.tickets.ServiceTickets;

/** {@code ticketNotices} in BPMN. */
@TaskBean(name = "ticketNotices")
public class TicketNoticesTasks {

    private final ServiceTickets tickets;
    private final PartnerEffects effects;

    TicketNoticesTasks(ServiceTickets tickets, PartnerEffects effects) {
        this.tickets = tickets;
        this.effects = effects;
    }

    public void told(String ticketNumber) {
        tickets.closingTold(ticketNumber);
    }

    public void refused(String ticketNumber) {
        tickets.closingNotTold(ticketNumber, effects.refusal(ticketNumber, TicketPartnerMessages.TOPIC));
    }
}
