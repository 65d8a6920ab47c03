package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.SeatChoice.AskedSeat;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.platform.kernel.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person who was added need not agree any more. */
@Component
class RemoveApprover implements Action {

    private final SeatChoice seats;
    private final LevelQuestion levels;
    private final ApprovalLog log;

    RemoveApprover(SeatChoice seats, LevelQuestion levels, ApprovalLog log) {
        this.seats = seats;
        this.levels = levels;
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.REMOVE_APPROVER);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        AskedSeat asked = seats.asked(round, act);
        ApprovalLevel level = asked.seat().level();
        Seat removed = level.openSeats().stream()
                .filter(one -> act.target().equals(one.person()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("target", "approval.person-not-asked", act.target()));
        if (removed.addedBy() == null) {
            throw Refusal.forbidden("approval.asked-by-table", act.target());
        }
        log.acted(round, asked.right(), act, act.target());
        levels.decided(round, level.remove(removed, act.by(), act.comment(), log.now()));
        return ActResult.removed(removed.id());
    }
}
