package io.orderwright.credit.limits;

import io.orderwright.credit.LimitFacts;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.HeldOrders;

import io.orderwright.credit.CreditEvent.LimitBegun;
import io.orderwright.credit.CreditEvent.LimitDecided;
import io.orderwright.credit.CreditEvent.LimitEnded;
import io.orderwright.credit.CreditEvent.LimitProposed;
import io.orderwright.credit.CreditEvent.LimitWithdrawn;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.credit.domain.LimitInForce;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.CustomerMaster;
import java.math.BigDecimal;
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
    private final CustomerMaster customers;
    private final ProductCatalog catalog;
    private final HeldOrders held;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreditLimits(
            CreditBook book,
            CreditLimitRecords limits,
            CustomerMaster customers,
            ProductCatalog catalog,
            HeldOrders held,
            DecisionTables tables,
            DecisionLog decisions,
            DocumentIds ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.limits = limits;
        this.customers = customers;
        this.catalog = catalog;
        this.held = held;
        this.tables = tables;
        this.decisions = decisions;
        this.ids = ids;
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
        LocalDate today = book.today();
        check(asked, today);
        String currency = customers.get(asked.customer()).currency();
        CreditAccount account = book.locked(asked.customer(), currency);
        if (limits.existsByCustomerCodeAndKindAndState(asked.customer(), asked.kind(), LimitState.PROPOSED)) {
            throw Refusal.conflict("credit.limit-proposal-waits", asked.customer());
        }
        BigDecimal ordinary = book.inForce(account).ordinary();
        if (asked.kind() == LimitKind.TEMPORARY && asked.amount().compareTo(ordinary) <= 0) {
            throw Refusal.invalid("amount", "credit.limit-raises-nothing", ordinary.toPlainString(), currency);
        }
        Decision owners = tables.decide(
                TABLE,
                new LimitFacts(
                        asked.kind().name(),
                        account.grade(),
                        catalog.inCompanyCurrency(asked.amount(), currency).amount(),
                        LimitFacts.raise(asked.amount(), ordinary)));
        CreditLimit limit = limits.save(CreditLimit.proposed(
                ids.next(DocumentType.CREDIT_LIMIT), account, asked, owners, by, clock.instant(), today));
        decisions.record(limit.number(), owners);
        events.publishEvent(new LimitProposed(
                asked.customer(),
                by,
                limit.number(),
                asked.kind(),
                Money.rounded(asked.amount(), currency),
                limit.validUntil()));
        return limit.view(null);
    }

    private static void check(ProposeLimit asked, LocalDate today) {
        LocalDate from = asked.validFrom() == null ? today : asked.validFrom();
        LocalDate until = asked.validUntil();
        if (from.isBefore(today)) {
            throw Refusal.invalid("validFrom", "credit.limit-begins-before-today", from);
        }
        if (until == null && asked.kind() == LimitKind.TEMPORARY) {
            throw Refusal.invalid("validUntil", "credit.limit-end-missing");
        }
        if (until != null && until.isBefore(from)) {
            throw Refusal.invalid("validUntil", "credit.limit-ends-before-it-begins", until, from);
        }
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
        events.publishEvent(new LimitBegun(
                limit.customerCode(),
                BusinessEvent.SYSTEM,
                number,
                Money.rounded(account.limit(), account.currency())));
        held.lookAgain(limit.customerCode(), "limit");
    }

    /** Its last day is over: another one counts, and everybody can see that. */
    public void end(String number) {
        CreditLimit limit = find(number);
        CreditAccount account = turned(limit);
        events.publishEvent(new LimitEnded(
                limit.customerCode(),
                BusinessEvent.SYSTEM,
                number,
                Money.rounded(account.limit(), account.currency())));
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
        return limit.view(inForce(limit.customerCode()));
    }

    /** A customer's limits, the newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<LimitView> of(String customer, long before, int size) {
        Long inForce = inForce(customer);
        return limits.page(customer, before, Limit.of(size)).stream()
                .map(limit -> limit.view(inForce))
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
        return limits.findById(DocumentType.CREDIT_LIMIT.idOf(number))
                .filter(limit -> limit.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
