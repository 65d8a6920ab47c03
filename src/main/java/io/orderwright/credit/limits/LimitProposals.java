package io.orderwright.credit.limits;

import io.orderwright.credit.CreditEvent.LimitProposed;
import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Another limit is asked for; somebody else decides. */
@Component
class LimitProposals {

    /** A limit is given for what can be foreseen: it begins within so much, and one with an end ends within so much. */
    private static final Period BEGINS_AHEAD = Period.ofYears(1);

    private static final Period ENDS_AHEAD = Period.ofYears(3);

    private final CreditBook book;
    private final CreditLimitRecords limits;
    private final CustomerMaster customers;
    private final LimitOwners owners;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    LimitProposals(
            CreditBook book,
            CreditLimitRecords limits,
            CustomerMaster customers,
            LimitOwners owners,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.book = book;
        this.limits = limits;
        this.customers = customers;
        this.owners = owners;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** As {@link CreditLimits#propose}. */
    LimitView propose(ProposeLimit asked, String by) {
        LocalDate today = book.today();
        check(asked, today);
        String currency = customers.get(asked.customer()).currency();
        CreditAccount account = book.locked(asked.customer(), currency);
        if (limits.existsByCustomerCodeAndKindAndState(asked.customer(), asked.kind(), LimitState.PROPOSED)) {
            throw Refusal.conflict("credit.limit-proposal-waits", asked.customer());
        }
        Money proposed = asked.amount().money(account.currency());
        Money ordinary = book.inForce(account).ordinary();
        if (asked.kind() == LimitKind.TEMPORARY && !proposed.isMoreThan(ordinary)) {
            throw Refusal.invalid("amount", "credit.limit-raises-nothing", ordinary.plain(), currency);
        }
        Decision named = owners.of(asked, account, ordinary);
        CreditLimit limit = limits.save(CreditLimit.proposed(
                ids.next(CreditNumbers.CREDIT_LIMIT), account, asked, named, by, calendar.now(), today));
        owners.keep(limit.number(), named);
        events.publishEvent(
                new LimitProposed(asked.customer(), by, limit.number(), asked.kind(), proposed, limit.validUntil()));
        return limit.view(null);
    }

    private void check(ProposeLimit asked, LocalDate today) {
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
        calendar.requireWithin("validFrom", from, Period.ZERO, BEGINS_AHEAD);
        if (until != null) {
            calendar.requireWithin("validUntil", until, Period.ZERO, ENDS_AHEAD);
        }
    }
}
