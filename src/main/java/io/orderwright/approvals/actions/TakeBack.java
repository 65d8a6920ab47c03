package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.Entitlements.Right;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.rounds.RoundState;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A yes is taken back: one's own while others are still asked, or what all have agreed to. */
@Component
class TakeBack implements Action {

    private final Entitlements entitlements;
    private final ApprovalLog log;

    TakeBack(Entitlements entitlements, ApprovalLog log) {
        this.entitlements = entitlements;
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.REVOKE);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        if (round.state() == RoundState.APPROVED) {
            Right right = entitlements.toTakeBack(round, act.by());
            round.takeBack();
            log.acted(round, right, act, null);
            return ActResult.TAKEN_BACK;
        }
        int asked = round.levelNo();
        round.revoke(act.by());
        log.acted(round, asked, new Right(null), act, String.valueOf(round.levelNo()));
        return ActResult.RECALLED;
    }
}
