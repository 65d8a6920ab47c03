package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.ServiceLevel;
import io.orderwright.service.tickets.TicketAct;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.TicketView.TicketTimes;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a customer wants about an order: opened, taken, answered, solved, closed, with what was promised and is due. */
@Entity
public class ServiceTicket extends TicketDocument {

    @Enumerated(EnumType.STRING)
    private TicketState state = TicketState.OPEN;

    @Enumerated(EnumType.STRING)
    private TicketPriority priority;

    @Embedded
    private TicketPromise promise;

    private @Nullable String owner;
    private Instant responseDueAt;
    private Instant resolutionDueAt;
    private @Nullable Instant nextDueAt;
    private @Nullable Instant respondedAt;
    private @Nullable Instant solvedAt;
    private @Nullable Instant closedAt;
    private @Nullable Integer score;
    private @Nullable String ratingWords;

    @ElementCollection
    @CollectionTable(name = "service_ticket_pause", joinColumns = @JoinColumn(name = "ticket_id"))
    @OrderColumn(name = "row_no")
    private List<TicketPause> pauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "service_ticket_entry", joinColumns = @JoinColumn(name = "ticket_id"))
    @OrderColumn(name = "row_no")
    private List<TicketEntry> entries = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ServiceTicket() {}

    @SuppressWarnings("NullAway.Init") // promise and settle fill the rest
    public ServiceTicket(
            long id,
            OpenTicket asked,
            String customer,
            @Nullable Quantity quantity,
            TicketOpener opener,
            ServiceLevel level,
            CompanyCalendar calendar) {
        super(id, asked, customer, quantity, opener);
        this.priority = asked.priority();
        promise = new TicketPromise(level);
        entries.add(new TicketEntry(TicketAct.OPENED, opener.at(), opener.person(), null));
        settle(calendar);
    }

    /**
     * Who does something, when, and what is said of it.
     *
     * @param words empty where nothing is
     */
    public record TicketAction(String person, Instant at, String words) {}

    /** Somebody works on it from now on. @throws Refusal CONFLICT when somebody does already, or it is over */
    public void take(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.TAKE, TicketAct.TAKEN, action, calendar);
        owner = action.person();
    }

    /** Somebody else works on it from now on. @throws Refusal CONFLICT before somebody has taken it, or when it is over */
    public void handOver(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.HAND_OVER, TicketAct.TAKEN, action, calendar);
        owner = action.person();
    }

    /** The customer was told something. @throws Refusal CONFLICT before somebody has taken it, or when it is over; INVALID without words */
    public void answer(TicketAction action, CompanyCalendar calendar) {
        TicketTransition.ANSWER.after(number(), state);
        responded(requireWords(action));
        move(TicketTransition.ANSWER, TicketAct.ANSWERED, action, calendar);
    }

    private void responded(TicketAction action) {
        respondedAt = Objects.requireNonNullElse(respondedAt, action.at());
    }

    private static TicketAction requireWords(TicketAction action) {
        if (action.words().isBlank()) {
            throw Refusal.invalid("words", "ticket.words-missing");
        }
        return action;
    }

    /** The clocks stand until it goes on. @throws Refusal CONFLICT unless somebody works on it; INVALID without words */
    public void waitForCustomer(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.WAIT_FOR_CUSTOMER, TicketAct.WAITS_FOR_CUSTOMER, requireWords(action), calendar);
    }

    /** The clocks stand until it goes on. @throws Refusal CONFLICT unless somebody works on it; INVALID without words */
    public void waitForParts(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.WAIT_FOR_PARTS, TicketAct.WAITS_FOR_PARTS, requireWords(action), calendar);
    }

    /** What it waited for is there. @throws Refusal CONFLICT unless it waits */
    public void resume(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.RESUME, TicketAct.RESUMED, action, calendar);
    }

    /** The customer has what he wanted, we think. @throws Refusal CONFLICT unless somebody works on it; INVALID without words */
    public void solve(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.SOLVE, TicketAct.SOLVED, requireWords(action), calendar);
        responded(action);
        solvedAt = action.at();
    }

    /** Nothing more happens to it. @throws Refusal CONFLICT unless it is solved */
    public void close(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.CLOSE, TicketAct.CLOSED, action, calendar);
        closedAt = action.at();
    }

    /**
     * It is not done after all; since it was solved the clocks have stood.
     *
     * @return whether it had closed
     * @throws Refusal CONFLICT unless it is solved or closed, or when it closed too long ago; INVALID without words
     */
    public boolean reopen(TicketAction action, CompanyCalendar calendar) {
        requireWords(action);
        Instant until = promise.reopenedUntil(closedAt, calendar);
        if (until != null && !action.at().isBefore(until)) {
            throw Refusal.conflict("ticket.closed-too-long", number(), level().reopenDays());
        }
        boolean closed = state == TicketState.CLOSED;
        move(TicketTransition.REOPEN, TicketAct.REOPENED, action, calendar);
        solvedAt = null;
        closedAt = null;
        return closed;
    }

    /** @throws Refusal CONFLICT once it is solved or over; INVALID without words */
    public void cancel(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.CANCEL, TicketAct.CANCELLED, requireWords(action), calendar);
    }

    /** It is more or less urgent; the pauses that it had stay. @throws Refusal CONFLICT once it is solved or over; INVALID where it is so already */
    public void changePriority(
            TicketPriority wanted, ServiceLevel level, TicketAction action, CompanyCalendar calendar) {
        TicketTransition.CHANGE_PRIORITY.after(number(), state);
        priority = wanted.insteadOf(priority, number());
        promise = new TicketPromise(level);
        move(TicketTransition.CHANGE_PRIORITY, TicketAct.PRIORITY_CHANGED, action, calendar);
    }

    /** @throws Refusal CONFLICT when it was cancelled; INVALID without words */
    public void comment(TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.COMMENT, TicketAct.COMMENTED, requireWords(action), calendar);
    }

    /** Whether the customer has heard that it closed. @param told CUSTOMER_TOLD, CUSTOMER_NOT_TOLD or CUSTOMER_UNREACHABLE */
    public void closingTold(TicketAct told, TicketAction action, CompanyCalendar calendar) {
        move(TicketTransition.COMMENT, told, action, calendar);
    }

    /** The customer says once how content he is. @throws Refusal CONFLICT unless it is closed, or when he has said it; INVALID beyond 1 to 5 */
    public void rate(int said, TicketAction action, CompanyCalendar calendar) {
        if (said < 1 || said > 5) {
            throw Refusal.invalid("score", "ticket.score");
        }
        if (score != null) {
            throw Refusal.conflict("ticket.rated", number());
        }
        move(TicketTransition.RATE, TicketAct.RATED, action, calendar);
        score = said;
        ratingWords = action.words().isBlank() ? null : action.words();
    }

    /**
     * What was promised is at risk, or was not kept.
     *
     * @param risk RESPONSE_DUE_SOON or RESOLUTION_OVERDUE
     * @return whether that is still so, and new
     */
    public boolean warn(TicketAct risk, Instant at) {
        return awaitsWarning(risk) && entries.add(new TicketEntry(risk, at, BusinessEvent.SYSTEM, null));
    }

    /** Whether somebody would have to hear of this risk, and has not yet. */
    public boolean awaitsWarning(TicketAct risk) {
        boolean done = risk == TicketAct.RESPONSE_DUE_SOON && respondedAt != null;
        return state.running()
                && !done
                && entries.stream().noneMatch(entry -> entry.note().act() == risk);
    }

    private void move(TicketTransition transition, TicketAct act, TicketAction action, CompanyCalendar calendar) {
        TicketState next = transition.after(number(), state);
        if (state.running() && !next.running()) {
            pauses.add(new TicketPause(action.at()));
        } else if (!state.running() && next.running()) {
            int last = pauses.size() - 1;
            pauses.set(last, pauses.get(last).ended(action.at(), calendar));
        }
        state = next;
        entries.add(new TicketEntry(
                act, action.at(), action.person(), action.words().isBlank() ? null : action.words()));
        settle(calendar);
    }

    private void settle(CompanyCalendar calendar) {
        TicketClock clock = clock(calendar);
        responseDueAt = clock.due(level().responseHours());
        resolutionDueAt = clock.due(level().resolutionHours());
        boolean answerFirst = respondedAt == null && responseDueAt.isBefore(resolutionDueAt);
        nextDueAt = !state.running() ? null : answerFirst ? responseDueAt : resolutionDueAt;
    }

    private TicketClock clock(CompanyCalendar calendar) {
        return new TicketClock(openedAt(), pauses, calendar);
    }

    /** When whoever leads is told that nobody has answered. */
    public Instant responseWarningAt(CompanyCalendar calendar) {
        return clock(calendar).dueSoon(level().responseHours());
    }

    public Instant resolutionDueAt() {
        return resolutionDueAt;
    }

    public TicketState state() {
        return state;
    }

    public ServiceLevel level() {
        return promise.level();
    }

    /** When it closes by itself; null unless it is solved. */
    public @Nullable Instant closesAt(CompanyCalendar calendar) {
        return state == TicketState.SOLVED ? promise.closesAt(solvedAt, calendar) : null;
    }

    public TicketView view(boolean repeated, CompanyCalendar calendar) {
        return new TicketView(
                id(),
                number(),
                orderNumber(),
                customerCode(),
                sku(),
                line(),
                serial(),
                kind(),
                priority,
                reference(),
                words(),
                byCustomer(),
                state,
                owner,
                openedBy(),
                openedAt(),
                level(),
                new TicketTimes(
                        responseDueAt,
                        resolutionDueAt,
                        nextDueAt,
                        respondedAt,
                        solvedAt,
                        closedAt,
                        closesAt(calendar),
                        promise.reopenedUntil(closedAt, calendar)),
                score,
                ratingWords,
                entries.stream().map(TicketEntry::note).toList(),
                repeated);
    }
}
