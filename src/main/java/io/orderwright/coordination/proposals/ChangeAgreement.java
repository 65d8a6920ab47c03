package io.orderwright.coordination.proposals;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.Approvals;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditControl;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.orders.OrderView;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who must agree to a lowered order that need not have agreed to it as it was. */
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
     * @param approver the last of those whom the table names for the order as it will be and who neither answered for it nor
     *     would have had to as it was; absent where there is none
     */
    record Agreement(@Nullable String approver, Decision decision) {}

    Agreement of(OrderView before, OrderView after) {
        String answer = credit.answered(after.number()).map(CreditAnswer::name).orElse(CreditAnswer.REVIEW.name());
        ApprovalForecast now = approvals.forecast(questions.approval(after, answer));
        if (before.answers().unasked()) {
            return new Agreement(null, now.decision());
        }
        Set<String> more = new LinkedHashSet<>(now.groups());
        more.removeAll(approvals.asked(after.number()));
        if (!more.isEmpty()) {
            more.removeAll(
                    approvals.forecast(questions.approval(before, answer)).groups());
        }
        return new Agreement(more.stream().reduce((first, second) -> second).orElse(null), now.decision());
    }

    /** What was approved covers the lesser content. Where somebody must agree to it, it is carried out once that one has. */
    void carryOver(OrderView after, String changeOrder, String by) {
        approvals.carryOver(
                after.number(),
                OrderQuestions.content(after),
                Money.of(after.gross(), after.currency()),
                changeOrder,
                by);
    }
}
