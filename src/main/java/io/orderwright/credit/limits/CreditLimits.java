package io.orderwright.credit.limits;

import io.orderwright.credit.CreditEvent.LimitBegun;
import io.orderwright.credit.CreditEvent.LimitDecided;
import io.orderwright.credit.CreditEvent.LimitEnded;
import io.orderwright.credit.CreditEvent.LimitWithdrawn;
import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.HeldOrders;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.credit.domain.LimitInForce;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dated limits: proposed by one person, decided by another, each with its days. Which of them counts, a check finds out
 * on the day it is made; the process only tells everybody when one begins or ends.
 */
@Service
@Transactional
public class CreditLimits {

    /** The table that names who decides about a limit. */
    public static final String TABLE = "credit/limit-approval";

    private final CreditBook book;
    private final CreditLimitRecords limits;
    private final LimitProposals proposals;
    private final HeldOrders held;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RowsForReader rows;

    CreditLimits(
            CreditBook book,
            CreditLimitRecords limits,
            LimitProposals proposals,
            HeldOrders held,
            ApplicationEventPublisher events,
            Clock clock,
            RowsForReader rows) {
        this.rows = rows;
        this.book = book;
        this.limits = limits;
        this.proposals = proposals;
        this.held = held;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for another limit. The table credit/limit-approval names who decides.
     *
     * @throws Refusal NOT_FOUND for an unknown customer; INVALID for days that make no sense or a temporary limit that
     *     raises nothing; CONFLICT while another proposal of the kind waits
     */
    public LimitView propose(ProposeLimit asked, String by) {
        return proposals.propose(asked, by).shown(rows);
    }

    /**
     * Those who were asked said yes or no. A yes that comes when the last day is over is too late, and changes nothing.
     *
     * @throws Refusal CONFLICT when it is decided or over
     */
    public void answered(String number, boolean approved, String comment, String by) {
        CreditLimit limit = find(number);
        limit.decide(approved, comment, by, clock.instant(), book.today());
        events.publishEvent(new LimitDecided(limit.customerCode(), by, number, approved, comment));
    }

    /**
     * Whoever proposed it gives it up.
     *
     * @throws Refusal CONFLICT when it is decided
     */
    public void withdraw(String number, String by) {
        CreditLimit limit = find(number);
        limit.withdraw();
        events.publishEvent(new LimitWithdrawn(limit.customerCode(), by, number));
    }

    /** Its first day is here: the customer may owe what it says, and held orders are looked at again. */
    public void begin(String number) {
        CreditLimit limit = find(number);
        CreditAccount account = turned(limit);
        events.publishEvent(new LimitBegun(limit.customerCode(), BusinessEvent.SYSTEM, number, account.limit()));
        held.lookAgain(limit.customerCode(), "limit");
    }

    /** Its last day is over: another one counts, and everybody can see that. */
    public void end(String number) {
        CreditLimit limit = find(number);
        CreditAccount account = turned(limit);
        events.publishEvent(new LimitEnded(limit.customerCode(), BusinessEvent.SYSTEM, number, account.limit()));
        held.lookAgain(limit.customerCode(), "limit");
    }

    private CreditAccount turned(CreditLimit limit) {
        CreditAccount account = book.locked(limit.customerCode(), limit.currency());
        book.turn(account);
        return account;
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public LimitView get(String number) {
        CreditLimit limit = find(number);
        return limit.view(inForce(limit.customerCode())).shown(rows);
    }

    /** A customer's limits, the newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<LimitView> of(String customer, long before, int size) {
        Long inForce = inForce(customer);
        return limits.page(customer, before, Limit.of(size)).stream()
                .map(limit -> limit.view(inForce).shown(rows))
                .toList();
    }

    /** Whether the limit's first day is here. */
    @Transactional(readOnly = true)
    public boolean begun(String number) {
        return !find(number).validFrom().isAfter(book.today());
    }

    /** Whether it has a last day. */
    @Transactional(readOnly = true)
    public boolean ends(String number) {
        return find(number).validUntil() != null;
    }

    /** The first day on which it counts no longer. @throws NullPointerException when it has no last day */
    @Transactional(readOnly = true)
    public LocalDate overOn(String number) {
        return Objects.requireNonNull(find(number).validUntil()).plusDays(1);
    }

    private @Nullable Long inForce(String customer) {
        return book.find(customer).map(book::inForce).map(LimitInForce::id).orElse(null);
    }

    private CreditLimit find(String number) {
        return limits.findById(CreditNumbers.CREDIT_LIMIT.idOf(number))
                .filter(limit -> limit.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
