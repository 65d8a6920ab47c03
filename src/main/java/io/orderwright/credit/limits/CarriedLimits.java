package io.orderwright.credit.limits;

import io.orderwright.credit.CreditEvent.CarriedLimitRemoved;
import io.orderwright.credit.CreditEvent.LimitCarried;
import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.UnusedAccounts;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits with days of the time before: temporary ones, and ordinary ones that are still to begin. They were approved there, so
 * that nobody is asked here; they begin and end as those that were.
 */
@Service
@Transactional
public class CarriedLimits {

    private static final int PAGE = 200;

    private final CreditBook book;
    private final CreditLimitRecords limits;
    private final UnusedAccounts unused;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    CarriedLimits(
            CreditBook book,
            CreditLimitRecords limits,
            UnusedAccounts unused,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.book = book;
        this.limits = limits;
        this.unused = unused;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Takes it over.
     *
     * @return whether it is new; not when it was taken over so, or the customer has or had just this one for these days
     * @throws Refusal INVALID for a customer without an ordinary limit, and for another currency than the account's; CONFLICT when
     *     its last day is over, an ordinary one is not still to begin, or another limit has the same days
     */
    public boolean takeOver(CarriedLimit said, String by) {
        requireOrdinary(said.customer());
        CreditAccount account = book.locked(said.customer(), said.amount().code());
        DatedLimits known = known(account);
        LocalDate until = said.validUntil();
        if (known.has(said) || wasTakenOver(said) || counted(account, said)) {
            return false;
        }
        if (known.another(said)) {
            throw Refusal.conflict("credit.limit-other", said.customer(), said.validFrom());
        }
        if (until != null && until.isBefore(book.today())) {
            throw Refusal.conflict("credit.limit-carried-over", said.customer(), until);
        }
        if (said.kind() == LimitKind.ORDINARY && !said.validFrom().isAfter(book.today())) {
            throw Refusal.conflict("credit.limit-carried-begun", said.customer(), said.validFrom());
        }
        CreditLimit limit = limits.save(CreditLimit.carriedOver(
                ids.next(CreditNumbers.CREDIT_LIMIT), account, said, by, calendar.now(), book.today()));
        book.turn(account);
        events.publishEvent(new LimitCarried(
                said.customer(), by, limit.number(), said.kind(), said.amount(), said.validFrom(), until));
        return true;
    }

    private void requireOrdinary(String customer) {
        if (!limits.existsByCustomerCodeAndKindAndState(customer, LimitKind.ORDINARY, LimitState.APPROVED)) {
            throw Refusal.invalid("customer", "credit.limit-carried-first", customer);
        }
    }

    private DatedLimits known(CreditAccount account) {
        return known(account, book.today());
    }

    private DatedLimits known(CreditAccount account, LocalDate day) {
        return new DatedLimits(day, account.currency(), limits.approved(account.customerCode(), day));
    }

    /** Whatever has become of it since: it may be over, or another one may have taken its place. */
    private boolean wasTakenOver(CarriedLimit said) {
        return find(said.customer(), said.key())
                .filter(limit -> limit.said().equals(said))
                .isPresent();
    }

    /** Whether it was to come on the day before it began, as files of that day said it. */
    private boolean counted(CreditAccount account, CarriedLimit said) {
        return known(account, said.validFrom().minusDays(1)).all().contains(said);
    }

    /** How the one that was taken over under this key stands, in words to be compared. */
    @Transactional(readOnly = true)
    public Optional<String> standing(String customer, String key) {
        return find(customer, key).map(limit -> limit.amount() + " " + limit.number());
    }

    /**
     * It was taken over by mistake, and is no more.
     *
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT once it counted when something was asked of the customer's credit
     */
    public void remove(String customer, String key, String by) {
        CreditLimit limit =
                find(customer, key).orElseThrow(() -> Refusal.notFound("credit.limit-carried-unknown", key));
        CreditAccount account = book.locked(customer, limit.currency());
        if (!limit.validFrom().isAfter(book.today()) && unused.usedSince(customer, limit.proposedAt())) {
            throw Refusal.conflict("credit.limit-carried-used", limit.number(), customer);
        }
        limits.delete(limit);
        limits.flush();
        book.turn(account);
        events.publishEvent(new CarriedLimitRemoved(customer, by, limit.number()));
    }

    private Optional<CreditLimit> find(String customer, String key) {
        return limits.findByCustomerCode(customer).stream()
                .filter(CreditLimit::carried)
                .filter(limit -> limit.said().key().equals(key))
                .findFirst();
    }

    /** Every limit with days that counts or will count, in the order of the customers. */
    @Transactional(readOnly = true)
    public void each(Consumer<CarriedLimit> each) {
        String after = "";
        for (List<String> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(customer -> book.find(customer)
                    .ifPresent(account -> known(account).all().forEach(each)));
            after = page.get(page.size() - 1);
        }
    }

    private List<String> page(String after) {
        return limits.customersWithDates(book.today(), after, Limit.of(PAGE));
    }
}
