package io.orderwright.credit;

import io.orderwright.credit.books.CaseFiles;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.CreditDecisions;
import io.orderwright.credit.books.OrdinaryLimits;
import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.store.ShipmentQuestions;
import io.orderwright.credit.store.ShipmentQuestions.CreditStanding;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final OrdinaryLimits ordinary;
    private final CreditCommitments commitments;
    private final ShipmentQuestions questions;
    private final CaseFiles cases;
    private final CreditDecisions decisions;
    private final CompanyCalendar calendar;

    CreditControl(
            CreditBook book,
            OrdinaryLimits ordinary,
            CreditCommitments commitments,
            ShipmentQuestions questions,
            CaseFiles cases,
            CreditDecisions decisions,
            CompanyCalendar calendar) {
        this.book = book;
        this.ordinary = ordinary;
        this.commitments = commitments;
        this.questions = questions;
        this.cases = cases;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /**
     * Asks the credit table about an order and keeps the answer. An approved order counts as exposure from here on; one
     * under review or on hold counts when somebody releases it, a prepaid one when its money is there. An order on hold
     * has a case from here on.
     */
    public CreditAnswer decide(DecideCredit asked) {
        CreditAccount account = book.locked(asked.customer(), asked.currency());
        Decision decision = decisions.withOrder(account, account.limit(), asked);
        decisions.keep(asked.orderNumber(), decision);
        CreditAnswer answer = CreditAnswer.valueOf(decision.text("answer"));
        Optional<CreditCommitment> before = commitments.findById(asked.orderNumber());
        CreditCommitment commitment = before.orElseGet(() -> new CreditCommitment(asked, answer, calendar.now()));
        before.ifPresent(known -> known.askedAgain(asked, answer, calendar.now()));
        if (answer == CreditAnswer.APPROVE && !asked.prepaid()) {
            commitment.open(account);
        }
        if (before.isEmpty()) {
            // As it is now: what is saved first and changed then is written twice.
            commitments.save(commitment);
        }
        if (answer == CreditAnswer.HOLD) {
            cases.held(commitment, CasePoint.ORDER, decision, account);
        } else if (before.isPresent()) {
            cases.closed(asked.orderNumber(), CaseOutcome.CLEARED, decision.text("reason"), BusinessEvent.SYSTEM);
        }
        decisions.tell(asked.orderNumber(), decision, answer);
        return answer;
    }

    /**
     * Whether the order's goods may be handed to the warehouse. The table credit/shipment-gate says whether what credit
     * answered before, or a person's release, still stands; otherwise the credit table is asked again, with the order
     * among what counts. A no opens a case.
     *
     * @param moneyGone whether it was paid for in advance and is no longer: then it is an order like any other
     * @param question what the credit table is asked, put together only when it is
     */
    public boolean mayShip(String orderNumber, String tier, boolean moneyGone, Supplier<DecideCredit> question) {
        List<CreditStanding> known = questions.ask(orderNumber, calendar.now());
        if (known.isEmpty()) {
            throw Refusal.notFound("credit.order-unknown", orderNumber);
        }
        CreditStanding stands = known.get(0);
        LocalDate today = book.today();
        // What was answered about money that is gone holds no longer, however short a time ago it was.
        int age = moneyGone ? Integer.MAX_VALUE : daysSince(stands.answeredAt(), today);
        Decision gate = decisions.gate(
                orderNumber,
                new ShipmentFacts(
                        tier, stands.prepaid() && !moneyGone, stands.released(), stands.releaseValidOn(today), age));
        if (gate.text("answer").equals("PASS")) {
            return true;
        }
        DecideCredit asked = question.get();
        return stillAnswered(moneyGone ? asked.unpaid() : asked);
    }

    private int daysSince(Instant answered, LocalDate today) {
        return Math.toIntExact(Math.max(
                0, ChronoUnit.DAYS.between(answered.atZone(calendar.zone()).toLocalDate(), today)));
    }

    private boolean stillAnswered(DecideCredit asked) {
        CreditAccount account = book.locked(asked.customer(), asked.currency());
        CreditCommitment order = book.order(asked.orderNumber());
        Decision decision = decisions.ask(account, asked);
        decisions.keep(asked.orderNumber(), decision);
        CreditAnswer answer = CreditAnswer.valueOf(decision.text("answer"));
        decisions.tell(asked.orderNumber(), decision, answer);
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
        Decision decision = decisions.withOrder(account, picture.limit(), asked);
        return new CreditForecast(CreditAnswer.valueOf(decision.text("answer")), decision, picture);
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
        return ordinary.grant(granted, by);
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
}
