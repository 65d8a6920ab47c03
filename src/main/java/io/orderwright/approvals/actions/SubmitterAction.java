package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.Entitlements.Right;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.platform.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What whoever asked may do: nudge, take the question back, ask it again, give it up. */
@Component
class SubmitterAction implements Action {

    private static final Right OWN = new Right(null);

    private final ApprovalLog log;

    SubmitterAction(ApprovalLog log) {
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.NUDGE, ApprovalVerb.WITHDRAW, ApprovalVerb.RESUBMIT, ApprovalVerb.GIVE_UP);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        if (!act.by().equals(round.submitter())) {
            throw Refusal.forbidden("approval.not-submitter", act.subject());
        }
        return switch (act.verb()) {
            case NUDGE -> nudge(round, act);
            case WITHDRAW -> withdraw(round, act);
            case RESUBMIT -> askAgain(round, act);
            default -> giveUp(round, act);
        };
    }

    private ActResult nudge(ApprovalRound round, ActOnApproval act) {
        if (round.state() != RoundState.OPEN) {
            throw Refusal.conflict("approval.is-with-you", round.subject());
        }
        Duration every = round.current().nudgeEvery();
        Instant again = log.last(round.subject(), ApprovalVerb.NUDGE)
                .map(last -> last.at().plus(every))
                .orElse(Instant.MIN);
        if (again.isAfter(log.now())) {
            throw Refusal.conflict("approval.nudged-lately", log.shown(again));
        }
        log.acted(round, OWN, act, null);
        return ActResult.URGENT;
    }

    private ActResult withdraw(ApprovalRound round, ActOnApproval act) {
        if (round.state() == RoundState.SENT_BACK) {
            throw Refusal.conflict("approval.is-with-you", act.subject());
        }
        log.acted(round, OWN, act, null);
        round.sendBack();
        return ActResult.RECALLED;
    }

    private ActResult askAgain(ApprovalRound round, ActOnApproval act) {
        log.acted(round, OWN, act, null);
        round.resubmit();
        return ActResult.ENDS;
    }

    private ActResult giveUp(ApprovalRound round, ActOnApproval act) {
        if (round.state() != RoundState.SENT_BACK) {
            throw Refusal.conflict("approval.not-sent-back", act.subject());
        }
        log.acted(round, OWN, act, null);
        round.withdraw(log.now());
        return ActResult.ENDS;
    }
}
