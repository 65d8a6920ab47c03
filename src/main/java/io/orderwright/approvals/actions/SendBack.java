package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.SeatChoice.AskedSeat;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.platform.kernel.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever is asked sends the question back: to the submitter, or to an earlier level. */
@Component
class SendBack implements Action {

    private final SeatChoice seats;
    private final ApprovalLog log;

    SendBack(SeatChoice seats, ApprovalLog log) {
        this.seats = seats;
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.SEND_BACK);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        AskedSeat asked = seats.asked(round, act);
        String target = act.target().strip();
        log.acted(round, asked.right(), act, target.isEmpty() ? round.submitter() : target);
        if (target.isEmpty() || target.equals(round.submitter())) {
            round.sendBack();
        } else {
            round.sendBackTo(levelNumber(target));
        }
        return ActResult.ENDS;
    }

    private static int levelNumber(String target) {
        try {
            return Integer.parseInt(target);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("target", "approval.level-unknown", target);
        }
    }
}
