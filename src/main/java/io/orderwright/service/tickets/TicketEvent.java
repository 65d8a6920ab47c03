package io.orderwright.service.tickets;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Set;

/** What happens to tickets; the subject is the order that they are about, or their customer where he named none. Words stay with the ticket. */
public sealed interface TicketEvent extends BusinessEvent {

    /** Whoever asks without being one of us. */
    String CUSTOMER = "customer";

    /** The ticket's number. */
    String ticket();

    @Override
    default Set<String> topics() {
        return Set.of("paper/" + ticket(), "tickets", "tasks");
    }

    /** A customer wants something. */
    record TicketOpened(
            String subject, String actor, String ticket, TicketKind ticketKind, TicketPriority ticketPriority)
            implements TicketEvent {}

    /** Somebody works on it from now on. */
    record TicketTaken(String subject, String actor, String ticket) implements TicketEvent {}

    /** The customer was told something. */
    record TicketAnswered(String subject, String actor, String ticket) implements TicketEvent {}

    /** Somebody of us has noted something. */
    record TicketCommented(String subject, String actor, String ticket) implements TicketEvent {}

    /** It is more or less urgent than was said before. */
    record TicketPriorityChanged(String subject, String actor, String ticket, TicketPriority ticketPriority)
            implements TicketEvent {}

    /** Somebody else has to do something first: the clocks stand. */
    record TicketPaused(String subject, String actor, String ticket, TicketState ticketState) implements TicketEvent {}

    /** It goes on: the clocks run again. */
    record TicketResumed(String subject, String actor, String ticket) implements TicketEvent {}

    /** What the customer wanted is done, we think. */
    record TicketSolved(String subject, String actor, String ticket) implements TicketEvent {}

    /** Nothing more happens to it. */
    record TicketClosed(String subject, String actor, String ticket) implements TicketEvent {}

    /** The customer was told that it has closed. */
    record TicketCustomerInformed(String subject, String actor, String ticket) implements TicketEvent {}

    /** The customer could not be told that it has closed; why not stays with the ticket. */
    record TicketCustomerNotInformed(String subject, String actor, String ticket) implements TicketEvent {}

    /** It was solved, and was not done after all. */
    record TicketReopened(String subject, String actor, String ticket) implements TicketEvent {}

    /** It had closed, and begins once more. */
    record ClosedTicketReopened(String subject, String actor, String ticket) implements TicketEvent {}

    /** It was none, or is no longer wanted. */
    record TicketCancelled(String subject, String actor, String ticket) implements TicketEvent {}

    /**
     * What was promised is at risk, or was not kept.
     *
     * @param ticketRisk RESPONSE_DUE_SOON or RESOLUTION_OVERDUE
     * @param toldRole who hears of it
     */
    record TicketEscalated(String subject, String actor, String ticket, TicketAct ticketRisk, String toldRole)
            implements TicketEvent {}

    /** The customer has said how content he is. */
    record TicketRated(String subject, String actor, String ticket, int satisfaction) implements TicketEvent {}
}
