package io.orderwright.fulfilment.expediting;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import org.springframework.stereotype.Component;

/** Asks the table production/insertion-approval who must agree to what a rush order takes. */
@Component
class InsertionApproval {

    private static final String TABLE = UrgentInsertions.APPROVAL;

    private final DecisionTables tables;
    private final DecisionLog log;

    InsertionApproval(DecisionTables tables, DecisionLog log) {
        this.tables = tables;
        this.log = log;
    }

    /** Who would have to; the answer is not kept. */
    InsertionApprover forecast(Displacement displacement) {
        return approver(tables.decide(TABLE, displacement.facts()));
    }

    /** Who has to; the answer is kept under the rush order's number. */
    InsertionApprover ask(String number, Displacement displacement) {
        Decision decision = tables.decide(TABLE, displacement.facts());
        log.record(number, decision);
        return approver(decision);
    }

    private static InsertionApprover approver(Decision decision) {
        String approver = decision.text("approver");
        return new InsertionApprover(
                approver.isEmpty() ? null : approver, decision.version(), decision.row(), decision.text("reason"));
    }
}
