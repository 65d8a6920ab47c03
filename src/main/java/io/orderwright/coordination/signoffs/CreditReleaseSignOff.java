package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.AskApproval;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.credit.cases.CaseReleases;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The release of an order that credit holds up, under the number of its case, is signed off by whom the table
 * credit/release-approval names; whoever placed the order never is one of them. A yes may say how far it goes.
 */
@Component
public class CreditReleaseSignOff implements SignOffKind {

    public static final String NAME = "CREDIT_RELEASE";

    /** What a yes may say of how far it goes, as typed; what is left out is as usual. */
    public static final String AMOUNT = "releaseAmount";

    public static final String DEVIATION = "releaseDeviation";
    public static final String UNTIL = "releaseUntil";

    private final CreditCases cases;
    private final CaseReleases releases;
    private final OrderQueries orders;
    private final OrderQuestions questions;
    private final OrderSignOff order;
    private final DecisionLog decisions;

    CreditReleaseSignOff(
            CreditCases cases,
            CaseReleases releases,
            OrderQueries orders,
            OrderQuestions questions,
            OrderSignOff order,
            DecisionLog decisions) {
        this.cases = cases;
        this.releases = releases;
        this.orders = orders;
        this.questions = questions;
        this.order = order;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        OrderView held = orders.get(cases.get(number).orderNumber());
        AskApproval about = questions.approval(held, "HOLD");
        return new AskSignOff(
                SignOffSubject.of(
                        number, NAME, held.customerName(), held.gross().amount(), held.currency()),
                held.placedBy(),
                about.content(),
                about.companyAmount(),
                AskSignOff.groups(decisions.last(number, CaseReleases.TABLE).text("levels")),
                null,
                decisions.last(number, CaseReleases.TABLE),
                true);
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return questions.editors(cases.get(number).orderNumber());
    }

    @Override
    public SignOffFacts facts(String number) {
        CaseView held = cases.get(number);
        SignOffFacts ordered = order.facts(held.orderNumber());
        ReleaseCredit agreed = releases.agreed(number, "");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("orders.number", held.orderNumber()));
        facts.addAll(ordered.facts());
        facts.add(new Fact("credit.release.point", "credit.case.point." + held.point()));
        if (!agreed.asUsual()) {
            facts.add(
                    new Fact("credit.release.agreed", agreed.upTo(held.amount()).toString()));
            facts.add(new Fact(
                    "credit.release.until",
                    agreed.until() == null ? "" : agreed.until().toString()));
        }
        return new SignOffFacts("/credit/cases?order=" + held.orderNumber(), facts, ordered.columns(), ordered.lines());
    }

    @Override
    public List<Fact> confidential(String number) {
        return order.confidential(cases.get(number).orderNumber());
    }

    @Override
    public Collection<String> readers() {
        return Roles.CREDIT_READERS;
    }

    /** A yes says why, and may say how far it goes. */
    @Override
    public void agreed(String number, Map<String, String> terms, String comment) {
        releases.agree(
                number,
                ReleaseCredit.typed(
                        cases.get(number).orderNumber(),
                        terms.getOrDefault(AMOUNT, ""),
                        terms.getOrDefault(DEVIATION, ""),
                        terms.getOrDefault(UNTIL, ""),
                        comment));
    }
}
