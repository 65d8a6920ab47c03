package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.SeatChoice.AskedSeat;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.domain.Seat;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another person must agree too. */
@Component
class AddApprover implements Action {

    private final ApprovalRounds rounds;
    private final SeatChoice seats;
    private final Entitlements entitlements;
    private final ApprovalLog log;

    AddApprover(ApprovalRounds rounds, SeatChoice seats, Entitlements entitlements, ApprovalLog log) {
        this.rounds = rounds;
        this.seats = seats;
        this.entitlements = entitlements;
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.ADD_APPROVER);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        AskedSeat asked = seats.asked(round, act);
        Seat added = asked.seat().level().add(entitlements.other(asked.seat(), act.target()), act.by());
        rounds.flush();
        log.acted(round, asked.right(), act, act.target());
        return ActResult.added(added.id());
    }
}
