package io.orderwright.credit.cases;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditEvent.CreditReleased;
import io.orderwright.credit.books.CaseFiles;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.CreditBook.HeldCommitment;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditRelease;
import io.orderwright.credit.domain.CreditReleases;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's word for an order that the table did not approve; the customer's account is locked meanwhile. */
@Service
@Transactional
public class ReleasedCredit {

    /** For how long a release answers for its order when nobody says otherwise. */
    private static final int USUAL_DAYS = 90;

    private static final int LONGEST_DAYS = 365;

    private final CreditBook book;
    private final CreditReleases releases;
    private final CaseFiles cases;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ReleasedCredit(
            CreditBook book,
            CreditReleases releases,
            CaseFiles cases,
            EntityManager entities,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.book = book;
        this.releases = releases;
        this.cases = cases;
        this.entities = entities;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * A person answers for an order that the table did not approve; from here on it counts as exposure. Nothing happens
     * to an order that the table approved.
     *
     * @throws Refusal INVALID for a release that does not cover the order, or without a reason or a sensible day
     */
    public void release(ReleaseCredit asked, String by) {
        release(asked, "", by);
    }

    /**
     * As above; the release stands for the order as it is now, and for no other.
     *
     * @param content a fingerprint of the order as it is now
     */
    public void release(ReleaseCredit asked, String content, String by) {
        HeldCommitment given = book.held(asked.orderNumber());
        CreditCommitment order = given.order();
        if (order.state() != CreditCommitment.CommitmentState.PENDING || order.answer() == CreditAnswer.APPROVE) {
            return;
        }
        keep(order, asked, content, by);
        order.open(given.account());
    }

    /** The last word of a person for an order, if it was given since the table was asked about it, and still counts. */
    @Transactional(readOnly = true)
    public Optional<StandingRelease> standing(String orderNumber) {
        return releases.findFirstByOrderNumberOrderByIdDesc(orderNumber)
                .filter(last -> last.stands(book.order(orderNumber).answeredAt(), calendar.today()))
                .map(CreditRelease::view);
    }

    /**
     * A person answers for an order whose goods were not allowed to leave. It counts already.
     *
     * @throws Refusal NOT_FOUND when it is not held up; INVALID as for {@link #release}
     */
    public void releaseShipment(ReleaseCredit asked, String by) {
        CreditCommitment order = book.held(asked.orderNumber()).order();
        if (cases.open(asked.orderNumber()).isEmpty()) {
            throw Refusal.notFound("credit.case-none", asked.orderNumber());
        }
        keep(order, asked, "", by);
    }

    /** People agreed that an order is for more than credit allows by itself. It counts already. */
    public void releaseRaised(ReleaseCredit asked, String content, String by) {
        CreditCommitment order = book.held(asked.orderNumber()).order();
        keep(order, asked, content, by);
    }

    /**
     * Whether {@link #release} would take it for the order as it is now.
     *
     * @throws Refusal INVALID for a release that does not cover the order, or without a reason or a sensible day
     */
    @Transactional(readOnly = true)
    public void refuseUnlessSensible(ReleaseCredit asked) {
        CreditCommitment order = book.order(asked.orderNumber());
        check(order, asked, until(asked));
    }

    /** A person will not answer for the order; the process then ends it. */
    public void refuse(String orderNumber, String reason, String by) {
        book.held(orderNumber);
        cases.closed(orderNumber, CaseOutcome.REJECTED, reason, by);
    }

    private void keep(CreditCommitment order, ReleaseCredit asked, String content, String by) {
        Money amount = asked.allowed(order.amount());
        LocalDate until = until(asked);
        check(order, asked, until);
        releases.save(new CreditRelease(order, asked, amount, until, content, by, calendar.now()));
        order.released(asked.upTo(order.amount()), until);
        // The question before shipment may follow in this transaction, and reads the row by plain SQL.
        entities.flush();
        events.publishEvent(
                new CreditReleased(order.orderNumber(), by, amount, asked.deviationPercent(), until, asked.reason()));
        cases.closed(order.orderNumber(), CaseOutcome.RELEASED, asked.reason(), by);
    }

    private LocalDate until(ReleaseCredit asked) {
        return asked.until() == null ? usualUntil() : asked.until();
    }

    /** The last day of a release of today of which nobody says how long it holds. */
    LocalDate usualUntil() {
        return calendar.today().plusDays(USUAL_DAYS);
    }

    private void check(CreditCommitment order, ReleaseCredit asked, LocalDate until) {
        LocalDate today = calendar.today();
        if (asked.reason().isBlank()) {
            throw Refusal.invalid("reason", "credit.reason-missing");
        }
        if (asked.deviationPercent().isNegative() || asked.deviationPercent().isMoreThanAll()) {
            throw Refusal.invalid(
                    "deviationPercent",
                    "credit.release-deviation",
                    asked.deviationPercent().number());
        }
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("until", "credit.release-until", until, LONGEST_DAYS);
        }
        if (order.amount().isMoreThan(asked.upTo(order.amount()))) {
            throw Refusal.invalid(
                    "amount", "credit.release-too-small", order.amount().plain(), order.currency());
        }
    }
}
