package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.AskApproval;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.coordination.revisions.OrderDifferences;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.cases.ReleasedCredit;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders are signed off by the levels that approval/approval-levels names, by what the customer ordered lately and owes. */
@Component
class OrderSignOff implements SignOffKind {

    private static final String CREDIT = "credit/credit-decision";

    /** What whoever released the order's credit did: he is not asked for the same order once more. */
    private static final String RELEASE = "CREDIT_RELEASE";

    private final OrderQueries orders;
    private final OrderQuestions questions;
    private final Approvals approvals;
    private final DecisionLog decisions;
    private final ReleasedCredit released;
    private final CreditControl credit;
    private final OrderDifferences differences;

    OrderSignOff(
            OrderQueries orders,
            OrderQuestions questions,
            Approvals approvals,
            DecisionLog decisions,
            ReleasedCredit released,
            CreditControl credit,
            OrderDifferences differences) {
        this.differences = differences;
        this.orders = orders;
        this.questions = questions;
        this.approvals = approvals;
        this.decisions = decisions;
        this.released = released;
        this.credit = credit;
    }

    @Override
    public String name() {
        return OrderQuestions.ORDER;
    }

    @Override
    public AskSignOff question(String number) {
        String creditAnswer = decisions.last(number, CREDIT).text("answer");
        AskApproval asked = questions.approval(orders.get(number), creditAnswer);
        AskSignOff question = asked.to(approvals.forecast(asked));
        return question.after(released.standing(number)
                .filter(release -> release.content().equals(question.content()))
                .map(release -> new EarlierAgreement(release.by(), RELEASE, release.number()))
                .orElse(null));
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return questions.editors(number);
    }

    @Override
    public SignOffFacts facts(String number) {
        OrderView order = orders.get(number);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("orders.customer", order.customerName() + " (" + order.customer() + ")"),
                new Fact("orders.amount", order.gross().toString()),
                new Fact("orders.placed-by", order.placedBy())));
        if (order.state() == OrderState.SENT_BACK) {
            facts.add(new Fact("orders.edited-at", "/orders/" + number + "/change"));
        }
        facts.addAll(differences.sinceAsked(number));
        return new SignOffFacts(
                "/orders/" + number,
                facts,
                List.of("orders.product", "orders.ordered", "orders.price", "approvals.discount", "orders.amount"),
                order.lines().stream().map(OrderSignOff::texts).toList());
    }

    @Override
    public List<Fact> confidential(String number) {
        OrderView order = orders.get(number);
        CreditPicture picture = credit.picture(order.customer(), order.currency());
        return List.of(
                new Fact(
                        "approvals.credit.answer",
                        decisions.last(number, CREDIT).text("reason")),
                new Fact("approvals.credit.grade", picture.grade()),
                new Fact("approvals.credit.limit", picture.limit().plain()),
                new Fact("approvals.credit.used", picture.exposure().plain()),
                new Fact("approvals.credit.open", picture.openOrders().plain()),
                new Fact("approvals.credit.receivables", picture.receivables().plain()));
    }

    private static List<String> texts(OrderView.LineView line) {
        return List.of(
                line.name() + " (" + line.sku() + ")",
                line.ordered().toString(),
                line.unitPrice().plain(),
                line.discount().toString(),
                line.gross().plain());
    }

    @Override
    public Collection<String> readers() {
        return Roles.EMPLOYEES;
    }
}
