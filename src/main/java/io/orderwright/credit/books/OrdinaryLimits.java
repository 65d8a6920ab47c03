package io.orderwright.credit.books;

import io.orderwright.credit.CreditEvent.CreditGranted;
import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.limits.LimitOrigin;
import io.orderwright.credit.limits.LimitState;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Grades, and limits that nobody else has to agree to: the first one and a lower one. Always inside the caller's transaction. */
@Component
public class OrdinaryLimits {

    private final CreditBook book;
    private final CreditLimitRecords limits;
    private final HeldOrders held;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    OrdinaryLimits(
            CreditBook book,
            CreditLimitRecords limits,
            HeldOrders held,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.book = book;
        this.limits = limits;
        this.held = held;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal CONFLICT when the limit would be raised: that is proposed and decided by two persons */
    public CreditPicture grant(GrantCredit granted, String by) {
        CreditAccount account = book.locked(granted.customer(), granted.currency());
        account.regrade(granted.grade());
        if (limits.existsByCustomerCodeAndState(granted.customer(), LimitState.APPROVED)) {
            Money ordinary = book.inForce(account).ordinary();
            int change = granted.money().compareTo(ordinary);
            if (change > 0) {
                throw Refusal.conflict("credit.limit-raise", granted.customer(), ordinary.plain(), granted.currency());
            }
            if (change < 0) {
                set(account, granted.money(), LimitOrigin.LOWERED, by);
            }
        } else {
            set(account, granted.money(), LimitOrigin.OPENING, by);
        }
        events.publishEvent(new CreditGranted(granted.customer(), by, granted.grade(), granted.money()));
        held.lookAgain(granted.customer(), "limit");
        return account.picture();
    }

    private void set(CreditAccount account, Money limit, LimitOrigin origin, String by) {
        limits.save(CreditLimit.set(
                ids.next(CreditNumbers.CREDIT_LIMIT),
                account,
                limit,
                origin,
                origin.name().toLowerCase(Locale.ROOT),
                by,
                calendar.now(),
                book.today()));
        book.turn(account);
    }
}
