package io.orderwright.approvals.actions;

import io.orderwright.approvals.ApprovalEvent.ApprovalAnswered;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.actions.SeatChoice.AskedSeat;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Yes or no. A delegate's is an opinion: the question goes back to whom it came from. */
@Component
class AnswerQuestion implements Action {

    private final SeatChoice seats;
    private final LevelQuestion levels;
    private final ApprovalLog log;

    AnswerQuestion(SeatChoice seats, LevelQuestion levels, ApprovalLog log) {
        this.seats = seats;
        this.levels = levels;
        this.log = log;
    }

    @Override
    public Set<ApprovalVerb> verbs() {
        return Set.of(ApprovalVerb.APPROVE, ApprovalVerb.REJECT);
    }

    @Override
    public ActResult perform(ApprovalRound round, ActOnApproval act) {
        AskedSeat asked = seats.asked(round, act);
        return asked.seat().delegatedBy() == null ? answer(round, asked, act) : opinion(round, asked, act);
    }

    private ActResult answer(ApprovalRound round, AskedSeat asked, ActOnApproval act) {
        ApprovalLevel level = asked.seat().level();
        boolean yes = act.verb() == ApprovalVerb.APPROVE;
        int number = round.levelNo();
        String forWhom = asked.right().onBehalfOf();
        Verdict decided = level.answer(asked.seat(), yes, act.by(), forWhom, act.comment(), log.now());
        log.tell(new ApprovalAnswered(
                act.subject(),
                act.by(),
                forWhom,
                number,
                level.group(),
                yes ? Verdict.APPROVED : Verdict.REJECTED,
                act.comment()));
        log.kept(round, number, asked.right(), act, null);
        levels.decided(round, decided);
        return ActResult.ENDS;
    }

    private ActResult opinion(ApprovalRound round, AskedSeat asked, ActOnApproval act) {
        String back = asked.seat().delegatedBy();
        asked.seat().giveBack();
        log.acted(round, asked.right(), act, back);
        return ActResult.RECAST;
    }
}
