package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.Entitlements.Right;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.store.ApprovalCopies;
import io.orderwright.platform.kernel.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A comment, or a copy to somebody who is asked nothing. Both are for whoever has part in it; a reader may comment. */
@Component
class TellOthers implements Action {

    private static final Right OWN = new Right(null);

    private final SeatChoice seats;
    private final Entitlements entitlements;
    private final ApprovalCopies copies;
    private final ApprovalLog log;

    TellOthers(SeatChoice seats, Entitlements entitlements, ApprovalCopies copies, ApprovalLog log) {
        this.seats = seats;
        this.entitlements = entitlements;
        this.copies = copies;
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.COPY, ApprovalVerb.COMMENT);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        boolean reader = act.verb() == ApprovalVerb.COMMENT && copies.has(act.subject(), act.by());
        Right right = act.by().equals(round.submitter()) || reader
                ? OWN
                : seats.asked(round, act).right();
        if (act.verb() == ApprovalVerb.COMMENT) {
            log.acted(round, right, act, null);
            return ActResult.NOTHING;
        }
        if (!copies.add(act.subject(), entitlements.known(act.target()), act.by(), log.now())) {
            throw Refusal.conflict("approval.copied-before", act.target());
        }
        log.acted(round, right, act, act.target());
        return ActResult.NOTHING;
    }
}
