package io.orderwright.credit;

import io.orderwright.credit.CreditEvent.CreditReleased;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.credit.domain.CreditRelease;
import io.orderwright.credit.domain.CreditReleases;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps a person's word for an order; the customer's account is locked meanwhile. */
@Component
class CreditReleasing {

    /** For how long a release answers for its order when nobody says otherwise. */
    private static final int USUAL_DAYS = 90;

    private static final int LONGEST_DAYS = 365;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CreditCommitments commitments;
    private final CreditReleases releases;
    private final CaseFiles cases;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    CreditReleasing(
            CreditCommitments commitments,
            CreditReleases releases,
            CaseFiles cases,
            EntityManager entities,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.commitments = commitments;
        this.releases = releases;
        this.cases = cases;
        this.entities = entities;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal INVALID for a release that does not cover the order, or without a reason or a sensible day */
    void release(CreditCommitment order, ReleaseCredit asked, String by) {
        LocalDate today = calendar.today();
        BigDecimal amount = asked.amount() == null ? order.amount() : asked.amount();
        LocalDate until = asked.until() == null ? today.plusDays(USUAL_DAYS) : asked.until();
        check(order, asked, until, today);
        BigDecimal upTo = upTo(amount, asked.deviationPercent());
        if (upTo.compareTo(order.amount()) < 0) {
            throw Refusal.invalid(
                    "amount", "credit.release-too-small", order.amount().toPlainString(), order.currency());
        }
        releases.save(
                new CreditRelease(order, amount, asked.deviationPercent(), until, asked.reason(), by, calendar.now()));
        order.released(upTo, until);
        // The question before shipment may follow in this transaction, and reads the row by plain SQL.
        entities.flush();
        events.publishEvent(new CreditReleased(
                order.orderNumber(),
                by,
                Money.rounded(amount, order.currency()),
                asked.deviationPercent(),
                until,
                asked.reason()));
        cases.closed(order.orderNumber(), CaseOutcome.RELEASED, asked.reason(), by);
    }

    private static void check(CreditCommitment order, ReleaseCredit asked, LocalDate until, LocalDate today) {
        if (asked.reason().isBlank()) {
            throw Refusal.invalid("reason", "credit.reason-missing");
        }
        if (asked.deviationPercent().signum() < 0 || asked.deviationPercent().compareTo(HUNDRED) > 0) {
            throw Refusal.invalid("deviationPercent", "credit.release-deviation", asked.deviationPercent());
        }
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("until", "credit.release-until", until, LONGEST_DAYS);
        }
    }

    /** How large the order may become: the amount and its deviation, rounded down to cents. */
    static BigDecimal upTo(BigDecimal amount, BigDecimal deviationPercent) {
        return amount.multiply(HUNDRED.add(deviationPercent)).divide(HUNDRED, 2, java.math.RoundingMode.DOWN);
    }

    CreditCommitment order(String orderNumber) {
        return commitments
                .findById(orderNumber)
                .orElseThrow(() -> Refusal.notFound("credit.order-unknown", orderNumber));
    }
}
