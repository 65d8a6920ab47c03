package io.orderwright.credit;

import io.orderwright.credit.CreditEvent.CreditDecided;
import io.orderwright.credit.CreditEvent.CreditGranted;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.credit.store.ShipmentQuestions;
import io.orderwright.credit.store.ShipmentQuestions.CreditStanding;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches what customers owe. Every change of exposure happens while the customer's account row is locked, so that two
 * orders at the same moment cannot both fit under what is left.
 */
@Service
@Transactional
public class CreditControl {

    private final CreditBook book;
    private final CreditLimitRecords limits;
    private final CreditCommitments commitments;
    private final ShipmentQuestions questions;
    private final CreditReleasing releasing;
    private final CaseFiles cases;
    private final CreditTable table;
    private final DecisionLog decisions;
    private final HeldOrders held;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    CreditControl(
            CreditBook book,
            CreditLimitRecords limits,
            CreditCommitments commitments,
            ShipmentQuestions questions,
            CreditReleasing releasing,
            CaseFiles cases,
            CreditTable table,
            DecisionLog decisions,
            HeldOrders held,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.book = book;
        this.limits = limits;
        this.commitments = commitments;
        this.questions = questions;
        this.releasing = releasing;
        this.cases = cases;
        this.table = table;
        this.decisions = decisions;
        this.held = held;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Asks the credit table about an order and keeps the answer. An approved order counts as exposure from here on; one
     * under review or on hold counts when somebody releases it, a prepaid one when its money is there. An order on hold
     * has a case from here on.
     */
    public CreditAnswer decide(DecideCredit asked) {
        CreditAccount account = book.locked(asked.customer(), asked.currency());
        Decision decision = table.withOrder(account, account.limit(), asked);
        decisions.record(asked.orderNumber(), decision);
        CreditAnswer answer = CreditAnswer.valueOf(decision.text("answer"));
        Optional<CreditCommitment> before = commitments.findById(asked.orderNumber());
        CreditCommitment commitment =
                before.orElseGet(() -> commitments.save(new CreditCommitment(asked, answer, calendar.now())));
        before.ifPresent(known -> known.askedAgain(asked, answer, calendar.now()));
        if (answer == CreditAnswer.HOLD) {
            cases.held(commitment, CasePoint.ORDER, decision, account);
        } else if (before.isPresent()) {
            cases.closed(asked.orderNumber(), CaseOutcome.CLEARED, decision.text("reason"), BusinessEvent.SYSTEM);
        }
        if (answer == CreditAnswer.APPROVE && !asked.prepaid()) {
            commitment.open(account);
        }
        decided(asked.orderNumber(), decision, answer);
        return answer;
    }

    private void decided(String orderNumber, Decision decision, CreditAnswer answer) {
        events.publishEvent(new CreditDecided(
                orderNumber, BusinessEvent.SYSTEM, answer, decision.table(), decision.version(), decision.row()));
    }

    /**
     * Whether the order's goods may be handed to the warehouse. The table credit/shipment-gate says whether what credit
     * answered before, or a person's release, still stands; otherwise the credit table is asked again, with the order
     * among what counts. A no opens a case.
     *
     * @param question what the credit table is asked, put together only when it is
     */
    public boolean mayShip(String orderNumber, String tier, Supplier<DecideCredit> question) {
        List<CreditStanding> asked = questions.ask(orderNumber, calendar.now());
        if (asked.isEmpty()) {
            throw Refusal.notFound("credit.order-unknown", orderNumber);
        }
        CreditStanding stands = asked.get(0);
        LocalDate today = book.today();
        int age = Math.toIntExact(Math.max(
                0,
                ChronoUnit.DAYS.between(
                        stands.answeredAt().atZone(calendar.zone()).toLocalDate(), today)));
        Decision gate = table.gate(
                new ShipmentFacts(tier, stands.prepaid(), stands.released(), stands.releaseValidOn(today), age));
        return gate.text("answer").equals("PASS") || stillAnswered(question.get());
    }

    private boolean stillAnswered(DecideCredit asked) {
        CreditAccount account = book.locked(asked.customer(), asked.currency());
        CreditCommitment order = releasing.order(asked.orderNumber());
        Decision decision = table.ask(account, account.limit(), account.exposure(), asked);
        decisions.record(asked.orderNumber(), decision);
        CreditAnswer answer = CreditAnswer.valueOf(decision.text("answer"));
        decided(asked.orderNumber(), decision, answer);
        if (answer == CreditAnswer.APPROVE) {
            order.answered(answer, calendar.now());
            order.standsByItself();
            cases.closed(asked.orderNumber(), CaseOutcome.CLEARED, decision.text("reason"), BusinessEvent.SYSTEM);
            return true;
        }
        cases.held(order, CasePoint.SHIPMENT, decision, account);
        return false;
    }

    /**
     * What {@link #decide} would answer now. Nothing is kept, counted or locked.
     *
     * @throws Refusal INVALID when the amount is not in the account's currency
     */
    @Transactional(readOnly = true)
    public CreditForecast forecast(DecideCredit asked) {
        CreditAccount account = book.unlocked(asked.customer(), asked.currency());
        CreditPicture picture = book.picture(account);
        Decision decision = table.withOrder(account, picture.limit(), asked);
        return new CreditForecast(CreditAnswer.valueOf(decision.text("answer")), decision, picture);
    }

    /**
     * A person answers for an order that the table did not approve; from here on it counts as exposure. Nothing happens
     * to an order that the table approved.
     *
     * @throws Refusal INVALID for a release that does not cover the order, or without a reason or a sensible day
     */
    public void release(ReleaseCredit asked, String by) {
        CreditCommitment order = releasing.order(asked.orderNumber());
        CreditAccount account = book.locked(order.customerCode(), order.currency());
        if (order.state() != CreditCommitment.State.PENDING || order.answer() == CreditAnswer.APPROVE) {
            return;
        }
        releasing.release(order, asked, by);
        order.open(account);
    }

    /**
     * A person answers for an order whose goods were not allowed to leave. It counts already.
     *
     * @throws Refusal NOT_FOUND when it is not held up; INVALID as for {@link #release}
     */
    public void releaseShipment(ReleaseCredit asked, String by) {
        CreditCommitment order = releasing.order(asked.orderNumber());
        book.locked(order.customerCode(), order.currency());
        if (cases.open(asked.orderNumber()).isEmpty()) {
            throw Refusal.notFound("credit.case-none", asked.orderNumber());
        }
        releasing.release(order, asked, by);
    }

    /** A person will not answer for the order; the process then ends it. */
    public void refuse(String orderNumber, String reason, String by) {
        CreditCommitment order = releasing.order(orderNumber);
        book.locked(order.customerCode(), order.currency());
        cases.closed(orderNumber, CaseOutcome.REJECTED, reason, by);
    }

    /** A prepaid order's money is all there: the order counts, and so does the money. */
    public void prepaid(String orderNumber) {
        CreditCommitment commitment = releasing.order(orderNumber);
        commitment.open(book.locked(commitment.customerCode(), commitment.currency()));
    }

    /** The order is cancelled or rejected: it counts no longer. */
    public void cancel(String orderNumber) {
        commitments.findById(orderNumber).ifPresent(commitment -> {
            commitment.cancel(book.locked(commitment.customerCode(), commitment.currency()));
            cases.closed(orderNumber, CaseOutcome.CANCELLED, "", BusinessEvent.SYSTEM);
            lookAgain(commitment.customerCode());
        });
    }

    /**
     * The order is for less: it counts for less at once. Nobody hears of it before {@link #lookAgain}.
     *
     * @param amount what it is for now, tax included, in its currency
     */
    public void lower(String orderNumber, BigDecimal amount) {
        commitments
                .findById(orderNumber)
                .ifPresent(commitment ->
                        commitment.lower(amount, book.locked(commitment.customerCode(), commitment.currency())));
    }

    /** The customer's exposure has fallen: orders of his that are held are looked at again. */
    public void lookAgain(String customer) {
        held.lookAgain(customer, "exposure-fell");
    }

    /** What was answered last about the order; absent before it was asked about. */
    @Transactional(readOnly = true)
    public Optional<CreditAnswer> answered(String orderNumber) {
        return commitments.findById(orderNumber).map(CreditCommitment::answer);
    }

    /**
     * Sets the grade and, where the customer has none yet, the opening limit; a lower limit than the one before takes its
     * place at once. Held orders are looked at again.
     *
     * @throws Refusal CONFLICT when the limit would be raised: that is proposed and decided by two persons
     */
    public CreditPicture grant(GrantCredit granted, String by) {
        CreditAccount account = book.locked(granted.customer(), granted.currency());
        account.regrade(granted.grade());
        if (limits.existsByCustomerCodeAndState(granted.customer(), LimitState.APPROVED)) {
            BigDecimal ordinary = book.inForce(account).ordinary();
            int change = granted.limit().compareTo(ordinary);
            if (change > 0) {
                throw Refusal.conflict(
                        "credit.limit-raise", granted.customer(), ordinary.toPlainString(), granted.currency());
            }
            if (change < 0) {
                set(account, granted.limit(), LimitOrigin.LOWERED, by);
            }
        } else {
            set(account, granted.limit(), LimitOrigin.OPENING, by);
        }
        events.publishEvent(new CreditGranted(
                granted.customer(), by, granted.grade(), Money.rounded(granted.limit(), granted.currency())));
        held.lookAgain(granted.customer(), "limit");
        return account.picture();
    }

    private void set(CreditAccount account, BigDecimal limit, LimitOrigin origin, String by) {
        limits.save(CreditLimit.set(
                ids.next(DocumentType.CREDIT_LIMIT),
                account,
                limit,
                origin,
                origin.name().toLowerCase(Locale.ROOT),
                by,
                calendar.now(),
                book.today()));
        book.turn(account);
    }

    /** As {@link #grant}, many at once: all or none. */
    public void grantAll(Collection<GrantCredit> all, String by) {
        all.forEach(granted -> grant(granted, by));
    }

    /** What the customer may owe and owes; a customer nobody has graded has no limit. */
    @Transactional(readOnly = true)
    public CreditPicture picture(String customer, String currency) {
        return book.picture(book.find(customer).orElseGet(() -> new CreditAccount(customer, currency)));
    }

    /** The picture of a customer that has an account. */
    @Transactional(readOnly = true)
    public Optional<CreditPicture> find(String customer) {
        return book.find(customer).map(book::picture);
    }

    /** The orders that make up a customer's exposure, the largest part first. */
    @Transactional(readOnly = true)
    public List<ExposurePart> parts(String customer, int size) {
        return commitments.counting(customer, Limit.of(size)).stream()
                .map(part -> new ExposurePart(
                        part.orderNumber(),
                        Money.rounded(part.amount(), part.currency()),
                        Money.rounded(part.openOrder(), part.currency()),
                        Money.rounded(part.receivable(), part.currency())))
                .toList();
    }

    /** Keeps everybody else from changing or comparing the customer's exposure until the transaction ends. */
    public void lock(String customer, String currency) {
        book.locked(customer, currency);
    }
}
