package io.orderwright.coordination.proposals;

import io.orderwright.coordination.OrderQuestions;
import io.orderwright.credit.RaisedCredit;
import io.orderwright.credit.RaisedCredit.RaisedAnswer;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderAmendment;
import io.orderwright.sales.orders.amendments.OrderAmendments.AmendmentResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a changed order counts for with its customer's credit; where that is more, credit is asked. */
@Component
class ChangedCredit {

    private final CreditExposure exposure;
    private final RaisedCredit raised;
    private final OrderQuestions questions;

    ChangedCredit(CreditExposure exposure, RaisedCredit raised, OrderQuestions questions) {
        this.exposure = exposure;
        this.raised = raised;
        this.questions = questions;
    }

    /** Nobody else changes or compares what the customer owes before the transaction ends. */
    void lock(OrderView order) {
        exposure.lock(order.customer(), order.currency());
    }

    /** @return what credit says about more; absent where it is asked later, or nothing is more */
    @Nullable
    RaisedAnswer count(AmendmentResult amended) {
        OrderView after = amended.after();
        if (after.gross().isMoreThan(amended.before().gross())) {
            return raised.raise(questions.credit(after)).orElse(null);
        }
        exposure.lower(after.number(), after.gross());
        return null;
    }

    /** Keeps what credit said, once it is clear that the change is done. */
    void keep(OrderView after, @Nullable RaisedAnswer answer, OrderAmendment.Ground ground, @Nullable String agreedBy) {
        if (answer != null) {
            raised.keep(
                    after.number(),
                    answer,
                    OrderQuestions.content(after),
                    ground.changeOrder() + ": " + ground.reason(),
                    agreedBy);
        }
    }

    void lookAgain(String customer) {
        exposure.lookAgain(customer);
    }
}
