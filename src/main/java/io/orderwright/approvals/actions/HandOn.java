package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.SeatChoice.AskedSeat;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another person is asked instead, for good (transfer) or for an opinion (delegation). */
@Component
class HandOn implements Action {

    private final SeatChoice seats;
    private final Entitlements entitlements;
    private final ApprovalLog log;

    HandOn(SeatChoice seats, Entitlements entitlements, ApprovalLog log) {
        this.seats = seats;
        this.entitlements = entitlements;
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.TRANSFER, ApprovalVerb.DELEGATE);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        AskedSeat asked = seats.asked(round, act);
        String other = entitlements.other(asked.seat(), act.target());
        if (act.verb() == ApprovalVerb.TRANSFER) {
            asked.seat().transfer(other);
        } else {
            String principal = asked.right().onBehalfOf();
            asked.seat().delegate(other, principal == null ? act.by() : principal);
        }
        log.acted(round, asked.right(), act, act.target());
        return ActResult.RECAST;
    }
}
