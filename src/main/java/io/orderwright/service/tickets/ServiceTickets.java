package io.orderwright.service.tickets;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.service.tickets.TicketEvent.ClosedTicketReopened;
import io.orderwright.service.tickets.TicketEvent.TicketAnswered;
import io.orderwright.service.tickets.TicketEvent.TicketCancelled;
import io.orderwright.service.tickets.TicketEvent.TicketClosed;
import io.orderwright.service.tickets.TicketEvent.TicketCommented;
import io.orderwright.service.tickets.TicketEvent.TicketCustomerInformed;
import io.orderwright.service.tickets.TicketEvent.TicketCustomerNotInformed;
import io.orderwright.service.tickets.TicketEvent.TicketEscalated;
import io.orderwright.service.tickets.TicketEvent.TicketPaused;
import io.orderwright.service.tickets.TicketEvent.TicketPriorityChanged;
import io.orderwright.service.tickets.TicketEvent.TicketRated;
import io.orderwright.service.tickets.TicketEvent.TicketReopened;
import io.orderwright.service.tickets.TicketEvent.TicketResumed;
import io.orderwright.service.tickets.TicketEvent.TicketSolved;
import io.orderwright.service.tickets.TicketEvent.TicketTaken;
import io.orderwright.service.tickets.domain.ServiceTicket;
import io.orderwright.service.tickets.domain.ServiceTicket.TicketAction;
import io.orderwright.service.tickets.domain.TicketBooks;
import io.orderwright.service.tickets.domain.TicketNumbers;
import io.orderwright.service.tickets.ports.ServicedOrders;
import java.util.Arrays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with tickets, each step as the ticket's own state allows it. */
@Service
@Transactional
public class ServiceTickets {

    private final TicketBooks books;
    private final ServicedOrders orders;
    private final TicketLevels levels;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ServiceTickets(
            TicketBooks books,
            ServicedOrders orders,
            TicketLevels levels,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.books = books;
        this.orders = orders;
        this.levels = levels;
        this.events = events;
        this.calendar = calendar;
    }

    /** This person works on it from now on. @throws Refusal CONFLICT when somebody does already, or it is over */
    @DecidedBy(Roles.SERVICE_AGENT)
    public void take(String number, String by) {
        ServiceTicket ticket = locked(number);
        ticket.take(action(by, ""), calendar);
        events.publishEvent(new TicketTaken(ticket.subject(), by, number));
    }

    /** This person works on it from now on, instead of somebody else. @throws Refusal CONFLICT before somebody did, or when it is over */
    @DecidedBy(Roles.SERVICE_AGENT)
    public void handOver(String number, String by) {
        ServiceTicket ticket = locked(number);
        ticket.handOver(action(by, ""), calendar);
        events.publishEvent(new TicketTaken(ticket.subject(), by, number));
    }

    /**
     * What whoever works on it says.
     *
     * @throws Refusal CONFLICT in a state that does not allow it; INVALID without words
     */
    @DecidedBy(Roles.SERVICE_AGENT)
    public void work(String number, TicketStep step, String words, String by) {
        ServiceTicket ticket = locked(number);
        TicketAction action = action(by, words);
        switch (step) {
            case ANSWER -> ticket.answer(action, calendar);
            case WAIT_FOR_CUSTOMER -> ticket.waitForCustomer(action, calendar);
            case WAIT_FOR_PARTS -> ticket.waitForParts(action, calendar);
            case SOLVE -> ticket.solve(action, calendar);
        }
        events.publishEvent(
                switch (step) {
                    case ANSWER -> new TicketAnswered(ticket.subject(), by, number);
                    case WAIT_FOR_CUSTOMER, WAIT_FOR_PARTS ->
                        new TicketPaused(ticket.subject(), by, number, ticket.state());
                    case SOLVE -> new TicketSolved(ticket.subject(), by, number);
                });
    }

    /**
     * As {@link #work}.
     *
     * @param step the name of a {@link TicketStep}
     * @throws Refusal as {@link #work}; INVALID for what is no step
     */
    @DecidedBy(Roles.SERVICE_AGENT)
    public void worked(String number, String step, String words, String by) {
        TicketStep said = Arrays.stream(TicketStep.values())
                .filter(one -> one.name().equals(step))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("step", "request.not-allowed"));
        work(number, said, words, by);
    }

    /** What it waited for is there. @throws Refusal CONFLICT unless it waits */
    @DecidedBy(Roles.SERVICE_AGENT)
    public void resume(String number, String words, String by) {
        ServiceTicket ticket = locked(number);
        ticket.resume(action(by, words), calendar);
        events.publishEvent(new TicketResumed(ticket.subject(), by, number));
    }

    /**
     * Whether what was done is what the customer wanted.
     *
     * @param agrees false where it is not done after all; that also after it has closed, as long as the table lets it
     * @throws Refusal CONFLICT in a state that does not allow it, or too late; INVALID without words where he does not agree
     */
    @DecidedBy(Roles.SERVICE_AGENT)
    public void confirm(String number, boolean agrees, String words, String by) {
        if (agrees) {
            close(number, words, by);
        } else {
            reopen(number, words, by);
        }
    }

    /** Nobody has said otherwise in time. @throws Refusal CONFLICT unless it is solved */
    public void expire(String number) {
        close(number, "", BusinessEvent.SYSTEM);
    }

    private void close(String number, String words, String by) {
        ServiceTicket ticket = locked(number);
        ticket.close(action(by, words), calendar);
        events.publishEvent(new TicketClosed(ticket.subject(), by, number));
    }

    /** The customer has heard that it closed. */
    public void closingTold(String number) {
        ServiceTicket ticket = locked(number);
        ticket.closingTold(TicketAct.CUSTOMER_TOLD, action(BusinessEvent.SYSTEM, ""), calendar);
        events.publishEvent(new TicketCustomerInformed(ticket.subject(), BusinessEvent.SYSTEM, number));
    }

    /** The customer has not heard that it closed. @param why as the gateway says; empty where there is no number to tell it to */
    public void closingNotTold(String number, String why) {
        ServiceTicket ticket = locked(number);
        TicketAct act = why.isBlank() ? TicketAct.CUSTOMER_UNREACHABLE : TicketAct.CUSTOMER_NOT_TOLD;
        ticket.closingTold(act, action(BusinessEvent.SYSTEM, why), calendar);
        events.publishEvent(new TicketCustomerNotInformed(ticket.subject(), BusinessEvent.SYSTEM, number));
    }

    private void reopen(String number, String words, String by) {
        ServiceTicket ticket = locked(number);
        boolean closed = ticket.reopen(action(by, words), calendar);
        events.publishEvent(
                closed
                        ? new ClosedTicketReopened(ticket.subject(), by, number)
                        : new TicketReopened(ticket.subject(), by, number));
    }

    /** It was none, or is no longer wanted. @throws Refusal CONFLICT once it is solved or over; INVALID without words */
    @DecidedBy(Roles.SERVICE_AGENT)
    public void cancel(String number, String words, String by) {
        ServiceTicket ticket = locked(number);
        ticket.cancel(action(by, words), calendar);
        events.publishEvent(new TicketCancelled(ticket.subject(), by, number));
    }

    /** It is more or less urgent: the table is asked again, and the pauses stay. @throws Refusal CONFLICT once it is solved or over */
    @DecidedBy({Roles.SERVICE_AGENT, Roles.SALES_MANAGER})
    public void changePriority(String number, TicketPriority priority, String words, String by) {
        ServiceTicket ticket = locked(number);
        TicketView view = ticket.view(false, calendar);
        Decision said = levels.of(
                ticket.kind(), priority, orders.tier(view), TicketLevels.about(view.order(), view.customer()));
        ticket.changePriority(priority, TicketLevels.level(said), action(by, words), calendar);
        levels.keep(number, said);
        events.publishEvent(new TicketPriorityChanged(ticket.subject(), by, number, priority));
    }

    /** Something that only we read. @throws Refusal CONFLICT when it was cancelled; INVALID without words */
    public void comment(String number, String words, String by) {
        ServiceTicket ticket = locked(number);
        ticket.comment(action(by, words), calendar);
        events.publishEvent(new TicketCommented(ticket.subject(), by, number));
    }

    /** Whoever leads has heard of it. */
    @DecidedBy({Roles.SALES_MANAGER, Roles.GENERAL_MANAGER})
    public void followed(String number, String words, String by) {
        comment(number, words, by);
    }

    /** The customer says how content he is. @throws Refusal CONFLICT unless it is closed, or the second time; INVALID beyond 1 to 5 */
    public void rate(String number, int score, String words) {
        ServiceTicket ticket = locked(number);
        ticket.rate(score, action(TicketEvent.CUSTOMER, words), calendar);
        events.publishEvent(new TicketRated(ticket.subject(), TicketEvent.CUSTOMER, number, score));
    }

    /** Its answer is due soon. @return whether that is still so, and nobody was told so before */
    public boolean warnOfResponse(String number) {
        return warn(number, TicketAct.RESPONSE_DUE_SOON);
    }

    /** It is not solved in time. @return whether that is still so, and nobody was told so before */
    public boolean warnOfResolution(String number) {
        return warn(number, TicketAct.RESOLUTION_OVERDUE);
    }

    private boolean warn(String number, TicketAct risk) {
        ServiceTicket ticket = locked(number);
        boolean told = ticket.warn(risk, calendar.now());
        if (told) {
            String role = ticket.level().told();
            events.publishEvent(new TicketEscalated(ticket.subject(), BusinessEvent.SYSTEM, number, risk, role));
        }
        return told;
    }

    private TicketAction action(String by, String words) {
        return new TicketAction(by, calendar.now(), words.strip());
    }

    private ServiceTicket locked(String number) {
        return books.locked(TicketNumbers.SERVICE_TICKET.idOf(number))
                .filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
