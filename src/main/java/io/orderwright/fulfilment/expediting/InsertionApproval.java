package io.orderwright.fulfilment.expediting;

import io.orderwright.fulfilment.expediting.domain.RushOrder;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.ground.RoleHolders;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the table production/insertion-approval who must agree to what a rush order takes. */
@Component
class InsertionApproval {

    private static final String TABLE = "production/insertion-approval";

    private final DecisionTables tables;
    private final DecisionLog log;
    private final RoleHolders roles;

    InsertionApproval(DecisionTables tables, DecisionLog log, RoleHolders roles) {
        this.tables = tables;
        this.log = log;
        this.roles = roles;
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

    /** @throws Refusal FORBIDDEN to whoever has none of the roles that may agree */
    void refuseOthers(RushOrder rush, String by) {
        roles.refuseUnlessOneOf(List.of(rush.approvers().split(",")), by);
    }

    private static InsertionApprover approver(Decision decision) {
        String approver = decision.text("approver");
        return new InsertionApprover(
                approver.isEmpty() ? null : approver, decision.version(), decision.row(), decision.text("reason"));
    }
}
