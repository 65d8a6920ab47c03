package io.orderwright.credit.cases;

import io.orderwright.credit.CreditFacts;
import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.ReleaseFacts;
import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditCase;
import io.orderwright.credit.domain.CreditCaseRecords;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must agree before an order that is held up goes on, by the table credit/release-approval, and how far those go. */
@Service
@Transactional
public class CaseReleases {

    public static final String TABLE = "credit/release-approval";

    private final CreditCaseRecords cases;
    private final CreditBook book;
    private final ReleasedCredit released;
    private final DecisionTables tables;
    private final DecisionLog decisions;

    CaseReleases(
            CreditCaseRecords cases,
            CreditBook book,
            ReleasedCredit released,
            DecisionTables tables,
            DecisionLog decisions) {
        this.cases = cases;
        this.book = book;
        this.released = released;
        this.tables = tables;
        this.decisions = decisions;
    }

    /**
     * Asks the table about the order's open case, and keeps the answer under the case's number, which is returned.
     *
     * @param foreign whether the order is in another currency than the company's
     * @throws Refusal NOT_FOUND when credit does not hold the order up
     */
    public String ask(DecideCredit order, boolean foreign) {
        CreditCase open = cases.open(order.orderNumber())
                .orElseThrow(() -> Refusal.notFound("credit.case-none", order.orderNumber()));
        open.asked();
        Decision named = tables.decide(
                TABLE, facts(open, order, foreign), AskedThings.order(order.orderNumber(), order.customer()));
        decisions.record(open.number(), named);
        return open.number();
    }

    private ReleaseFacts facts(CreditCase open, DecideCredit order, boolean foreign) {
        CreditAccount account = book.unlocked(order.customer(), order.currency());
        Money exposure = book.picture(account).exposure();
        boolean counts = open.point() == CasePoint.SHIPMENT;
        return new ReleaseFacts(
                open.point().name(),
                account.grade(),
                order.tier(),
                foreign,
                order.companyAmount().amount(),
                CreditFacts.utilisation(
                        counts ? exposure : exposure.plus(order.amount()),
                        book.picture(account).limit()),
                order.overdueDays());
    }

    /**
     * Somebody who is asked agrees to so much.
     *
     * @throws Refusal INVALID for a release that does not cover the order, goes beyond what others have agreed to, or has no
     *     reason or sensible day; NOT_FOUND for an unknown number
     */
    public void agree(String number, ReleaseCredit said) {
        released.refuseUnlessSensible(said);
        one(number).agree(said, released.usualUntil());
    }

    /** How far those go who have agreed; all of the order, for as long as usual, where nobody said otherwise. */
    @Transactional(readOnly = true)
    public ReleaseCredit agreed(String number, String reason) {
        return one(number).agreed(reason);
    }

    private CreditCase one(String number) {
        return cases.findById(CreditNumbers.CREDIT_CASE.idOf(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
