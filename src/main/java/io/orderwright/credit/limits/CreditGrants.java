package io.orderwright.credit.limits;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.CreditEvent.CreditAccountClosed;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.UnusedAccounts;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.ports.Memberships;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.CustomerMaster;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grades and limits that one person may set alone: any grade, and a lower limit. A first limit is a raise from nothing and
 * is proposed and decided by two; only whoever moves the books in brings it along.
 */
@Service
@Transactional
public class CreditGrants {

    private final CreditControl credit;
    private final CreditBook book;
    private final CustomerMaster customers;
    private final CreditLimitRecords limits;
    private final Memberships memberships;
    private final UnusedAccounts unused;
    private final ApplicationEventPublisher events;

    CreditGrants(
            CreditControl credit,
            CreditBook book,
            CustomerMaster customers,
            CreditLimitRecords limits,
            Memberships memberships,
            UnusedAccounts unused,
            ApplicationEventPublisher events) {
        this.unused = unused;
        this.events = events;
        this.credit = credit;
        this.book = book;
        this.customers = customers;
        this.limits = limits;
        this.memberships = memberships;
    }

    /** What is granted now: the grade and the ordinary limit, without a temporary raise; absent without an account. */
    @Transactional(readOnly = true)
    public Optional<GrantCredit> granted(String customer) {
        return book.find(customer).map(this::granted);
    }

    /** As {@link #granted(String)}, of many: by customer, those who have an account. */
    @Transactional(readOnly = true)
    public Map<String, GrantCredit> granted(Collection<String> codes) {
        return book.find(codes).stream()
                .collect(Collectors.toMap(CreditAccount::customerCode, account -> granted(account)));
    }

    private GrantCredit granted(CreditAccount account) {
        return new GrantCredit(
                account.customerCode(),
                account.grade(),
                account.currency(),
                new SaidNumber(book.inForce(account).ordinary().amount()));
    }

    /** @throws Refusal INVALID for an unknown customer; CONFLICT when the limit would be raised, or be the first one */
    public CreditPicture set(GrantCredit granted, String by) {
        if (customers.find(granted.customer()).isEmpty()) {
            throw Refusal.invalid("customer", "order.customer-unknown", granted.customer());
        }
        boolean first = granted.money().isPositive()
                && !limits.existsByCustomerCodeAndState(granted.customer(), LimitState.APPROVED);
        if (first && !memberships.belongs(by, Roles.INITIAL_LOAD)) {
            throw Refusal.conflict("credit.limit-raise", granted.customer(), "0", granted.currency());
        }
        return credit.grant(granted, by);
    }

    /**
     * The first limit was granted by mistake: the account goes with it, as long as it was never used.
     *
     * @throws Refusal CONFLICT once anything was asked of it or another limit decided upon
     */
    public void close(String customer, String by) {
        if (book.find(customer).isEmpty()) {
            return;
        }
        if (!unused.close(customer)) {
            throw Refusal.conflict("credit.account-used", customer);
        }
        events.publishEvent(new CreditAccountClosed(customer, by));
    }

    /** As {@link #set}, many at once: all or none. */
    public void setAll(Collection<GrantCredit> all, String by) {
        all.forEach(granted -> set(granted, by));
    }
}
