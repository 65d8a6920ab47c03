package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.signoffs.SignOffAnswer;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.coordination.ReleaseHeldOrder;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.cases.CaseReleases;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has people asked about an order that credit holds up, and does what they answer. */
@Component
@Transactional
public class ResolveHold {

    private final CreditCases cases;
    private final CaseReleases releases;
    private final ReleaseHeldOrder held;
    private final CreditExposure exposure;
    private final OrderQueries orders;
    private final OrderQuestions questions;
    private final SignOffs signOffs;

    ResolveHold(
            CreditCases cases,
            CaseReleases releases,
            ReleaseHeldOrder held,
            CreditExposure exposure,
            OrderQueries orders,
            OrderQuestions questions,
            SignOffs signOffs) {
        this.cases = cases;
        this.releases = releases;
        this.held = held;
        this.exposure = exposure;
        this.orders = orders;
        this.questions = questions;
        this.signOffs = signOffs;
    }

    /** What came of the question whether an order that was held up goes on. */
    public enum HoldOutcome {
        /** All who were asked agreed to the order as it is. */
        RELEASED,
        /** They agreed to the order as it was: credit is asked again. */
        CHANGED,
        /** Somebody said no, or whoever placed it gave up: the order ends. */
        REFUSED
    }

    /** Finds out who must agree; the number of the case under which they are asked. */
    public String ask(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        DecideCredit asked = questions.credit(order);
        return releases.ask(asked, questions.foreign(order));
    }

    /** What those who were asked said goes into the books. */
    public HoldOutcome answered(String caseNumber) {
        CaseView one = cases.get(caseNumber);
        SignOffAnswer answer = signOffs.answer(caseNumber);
        if (answer.verdict() == Verdict.REJECTED) {
            held.declined(one, answer.comment(), answer.by());
            return HoldOutcome.REFUSED;
        }
        if (answer.verdict() != Verdict.APPROVED) {
            return HoldOutcome.REFUSED;
        }
        if (!signOffs.granted(caseNumber, OrderQuestions.content(orders.get(one.orderNumber())))) {
            return HoldOutcome.CHANGED;
        }
        held.agreed(one, releases.agreed(caseNumber, answer.comment()), answer.by());
        return HoldOutcome.RELEASED;
    }

    /** Credit looks at the order once more: whoever is asked need not answer now. */
    public void askNoMore(String caseNumber) {
        signOffs.withdraw(caseNumber);
    }

    /** The order is not carried out: nobody is asked about it any more, and it counts no longer. */
    public void free(String orderNumber) {
        cases.ofOrder(orderNumber).map(CaseView::number).ifPresent(signOffs::withdraw);
        exposure.cancel(orderNumber);
    }
}
