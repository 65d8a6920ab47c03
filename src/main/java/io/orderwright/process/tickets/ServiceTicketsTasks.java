package io.orderwright.process.tickets;

import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketQueries;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code serviceTickets} in BPMN. */
@TaskBean(name = "serviceTickets")
public class ServiceTicketsTasks {

    private final ServiceTickets tickets;
    private final TicketQueries queries;

    ServiceTicketsTasks(ServiceTickets tickets, TicketQueries queries) {
        this.tickets = tickets;
        this.queries = queries;
    }

    /** Whether its clocks run. */
    public boolean isRunning(String ticketNumber) {
        return queries.isRunning(ticketNumber);
    }

    /** Whether somebody else has to do something first. */
    public boolean isPaused(String ticketNumber) {
        return queries.isPaused(ticketNumber);
    }

    public boolean isSolved(String ticketNumber) {
        return queries.isSolved(ticketNumber);
    }

    /** Whether somebody works on it. */
    public boolean isTaken(String ticketNumber) {
        return queries.isTaken(ticketNumber);
    }

    public void take(String ticketNumber) {
        tickets.take(ticketNumber, Person.acting());
    }

    /** @param step ANSWER, WAIT_FOR_CUSTOMER, WAIT_FOR_PARTS or SOLVE */
    public void work(String ticketNumber, String step, String words) {
        tickets.worked(ticketNumber, step, words, Person.acting());
    }

    /** @param words absent where nothing was typed */
    public void resume(String ticketNumber, @Nullable String words) {
        tickets.resume(ticketNumber, Objects.requireNonNullElse(words, ""), Person.acting());
    }

    /**
     * @param outcome CONFIRMED or REOPEN
     * @param words absent where nothing was typed
     */
    public void confirm(String ticketNumber, String outcome, @Nullable String words) {
        tickets.confirm(
                ticketNumber, "CONFIRMED".equals(outcome), Objects.requireNonNullElse(words, ""), Person.acting());
    }

    public Date closesAt(String ticketNumber) {
        return Timers.at(queries.closesAt(ticketNumber));
    }

    /** Nobody has said otherwise in time. */
    public void expire(String ticketNumber) {
        tickets.expire(ticketNumber);
    }

    public Date responseDueSoonAt(String ticketNumber) {
        return Timers.at(queries.responseWarningAt(ticketNumber));
    }

    public Date resolutionDueAt(String ticketNumber) {
        return Timers.at(queries.resolutionWarningAt(ticketNumber));
    }

    /** Whether somebody is to hear that its answer is due soon. */
    public boolean warnOfResponse(String ticketNumber) {
        return tickets.warnOfResponse(ticketNumber);
    }

    /** Whether somebody is to hear that it is overdue. */
    public boolean warnOfResolution(String ticketNumber) {
        return tickets.warnOfResolution(ticketNumber);
    }

    /** The role that hears of it, as the table says. */
    public String lead(String ticketNumber) {
        return queries.lead(ticketNumber);
    }

    public void followed(String ticketNumber, String words) {
        tickets.followed(ticketNumber, words, Person.acting());
    }
}
