package io.orderwright.coordination.proposals;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.Approvals;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.RaisedCredit.RaisedAnswer;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.orders.OrderView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who must agree to a changed order that need not have agreed to it as it was. */
@Component
class ChangeAgreement {

    private final Approvals approvals;
    private final OrderQuestions questions;
    private final CreditControl credit;

    ChangeAgreement(Approvals approvals, OrderQuestions questions, CreditControl credit) {
        this.approvals = approvals;
        this.questions = questions;
        this.credit = credit;
    }

    /**
     * Who must agree.
     *
     * @param approver of those whom the table names for the order as it will be and who neither answered for it nor would have
     *     had to as it was: the last where it is for less, all of them, separated by commas, where it is for more. All whom the
     *     table names where a line costs less; besides, credit control where the money may come later; absent where there is none
     */
    record Agreement(@Nullable String approver, Decision decision) {}

    /**
     * @param beginsAgain the order is asked about as a whole next
     * @param repriced lines have other prices. Where one costs less, all whom the table names are asked, whatever they answered
     *     before: one group looks at the amount and at what is given away
     */
    Agreement of(
            OrderView before, OrderView after, @Nullable RaisedAnswer credit, boolean beginsAgain, boolean repriced) {
        String answered = answered(after.number());
        String answer =
                credit == null || credit.released() ? answered : credit.answer().name();
        ApprovalForecast now = approvals.forecast(questions.approval(after, answer));
        // What is surely not later, nobody must agree to.
        boolean later = after.paymentTerms().mayBeLaterThan(before.paymentTerms());
        if (before.answers().unasked() || beginsAgain) {
            // The tables that ask about an order know nothing of its terms.
            return new Agreement(later ? Roles.CREDIT_CONTROLLER : null, now.decision());
        }
        Set<String> more = new LinkedHashSet<>(now.groups());
        if (later) {
            more.add(Roles.CREDIT_CONTROLLER);
            return new Agreement(inTurn(now.groups(), more, credit), now.decision());
        }
        if (repriced && PriceKinds.anyDown(before, after)) {
            // Whoever agreed to the amount, or to less given away, has not agreed to this.
            return new Agreement(inTurn(now.groups(), more, credit), now.decision());
        }
        more.removeAll(approvals.asked(after.number()));
        if (!more.isEmpty()) {
            more.removeAll(
                    approvals.forecast(questions.approval(before, answered)).groups());
        }
        if (repriced || after.gross().isMoreThan(before.gross())) {
            return new Agreement(inTurn(now.groups(), more, credit), now.decision());
        }
        return new Agreement(more.stream().reduce((first, second) -> second).orElse(null), now.decision());
    }

    private String answered(String orderNumber) {
        return this.credit.answered(orderNumber).map(CreditAnswer::name).orElse(CreditAnswer.REVIEW.name());
    }

    /** All of them, in the order in which the table names them. Who answered for the credit of less is asked about more. */
    private static @Nullable String inTurn(List<String> named, Set<String> more, @Nullable RaisedAnswer credit) {
        Set<String> asked = new LinkedHashSet<>(more);
        if (credit != null && !credit.allowed()) {
            asked.add(Roles.CREDIT_CONTROLLER);
        }
        Set<String> inTurn = new LinkedHashSet<>(named);
        inTurn.retainAll(asked);
        inTurn.addAll(asked);
        return inTurn.isEmpty() ? null : String.join(",", inTurn);
    }

    /** What was approved covers the content as it is now. Where somebody must agree to it, it is carried out once that one has. */
    void carryOver(OrderView after, String changeOrder, String by) {
        approvals.carryOver(after.number(), OrderQuestions.content(after), after.gross(), changeOrder, by);
    }
}
