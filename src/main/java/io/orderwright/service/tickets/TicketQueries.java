package io.orderwright.service.tickets;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.service.tickets.domain.ServiceTicket;
import io.orderwright.service.tickets.domain.TicketBooks;
import io.orderwright.service.tickets.domain.TicketNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what tickets are, how they stand and when something of them is due. */
@Service
@Transactional(readOnly = true)
public class TicketQueries {

    private final TicketBooks books;
    private final CompanyCalendar calendar;

    TicketQueries(TicketBooks books, CompanyCalendar calendar) {
        this.books = books;
        this.calendar = calendar;
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    public TicketView get(String number) {
        return find(number).view(false, calendar);
    }

    /** The tickets about an order, in the order in which they were opened. */
    public List<TicketView> ofOrder(String order) {
        return books.findByOrderNumberOrderById(order).stream()
                .map(one -> one.view(false, calendar))
                .toList();
    }

    /** By their number; those that there are not are left out. */
    public Map<String, TicketView> byNumber(Collection<String> numbers) {
        return books.findByNumberIn(numbers).stream()
                .collect(Collectors.toMap(ServiceTicket::number, one -> one.view(false, calendar)));
    }

    /** The tickets about orders, by order, in the order in which they were opened. */
    public Map<String, List<TicketView>> ofOrders(Collection<String> orders) {
        return books.findByOrderNumberInOrderById(orders).stream()
                .map(one -> one.view(false, calendar))
                .collect(Collectors.groupingBy(TicketView::order));
    }

    /** Those of a customer that name no order, the newest first. */
    public List<TicketView> withoutOrder(String customer, int most) {
        return books.withoutOrder(customer, Limit.of(most)).stream()
                .map(one -> one.view(false, calendar))
                .toList();
    }

    /** Those that name a piece and no order, in the order in which they were opened. */
    public List<TicketView> ofSerials(Collection<String> serials) {
        return serials.isEmpty()
                ? List.of()
                : books
                        .ofSerials(serials.stream()
                                .map(one -> one.toUpperCase(Locale.ROOT))
                                .toList())
                        .stream()
                        .map(one -> one.view(false, calendar))
                        .toList();
    }

    /** How it stands. @throws Refusal NOT_FOUND for an unknown number */
    public TicketState state(String number) {
        return find(number).state();
    }

    /** Whether its clocks run. @throws Refusal NOT_FOUND for an unknown number */
    public boolean isRunning(String number) {
        return state(number).running();
    }

    /** Whether somebody else has to do something first. @throws Refusal NOT_FOUND for an unknown number */
    public boolean isPaused(String number) {
        return state(number).paused();
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    public boolean isSolved(String number) {
        return state(number) == TicketState.SOLVED;
    }

    /** Whether somebody has taken it. @throws Refusal NOT_FOUND for an unknown number */
    public boolean isTaken(String number) {
        return state(number) != TicketState.OPEN;
    }

    /** The role that hears when it is at risk. @throws Refusal NOT_FOUND for an unknown number */
    public String lead(String number) {
        return find(number).level().told();
    }

    /** When whoever leads is to hear that nobody has answered; at the end of all days where nothing is to be heard of. */
    public Instant responseWarningAt(String number) {
        ServiceTicket ticket = find(number);
        return ticket.awaitsWarning(TicketAct.RESPONSE_DUE_SOON) ? ticket.responseWarningAt(calendar) : never();
    }

    /** When whoever leads is to hear that it is not solved; at the end of all days where nothing is to be heard of. */
    public Instant resolutionWarningAt(String number) {
        ServiceTicket ticket = find(number);
        return ticket.awaitsWarning(TicketAct.RESOLUTION_OVERDUE) ? ticket.resolutionDueAt() : never();
    }

    private Instant never() {
        return calendar.startOf(LocalDate.of(CompanyCalendar.LAST_YEAR, 12, 31));
    }

    /** When it closes by itself; at the end of all days unless it is solved. */
    public Instant closesAt(String number) {
        return Objects.requireNonNullElse(find(number).closesAt(calendar), never());
    }

    private ServiceTicket find(String number) {
        return books.findById(TicketNumbers.SERVICE_TICKET.idOf(number))
                .filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
