package io.orderwright.approvals.actions;

import io.orderwright.approvals.actions.Entitlements.Right;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which of the answers that are asked for is meant, and by what right the person gives it. */
@Component
public class SeatChoice {

    private final Entitlements entitlements;
    private final ApprovalLog log;

    SeatChoice(Entitlements entitlements, ApprovalLog log) {
        this.entitlements = entitlements;
        this.log = log;
    }

    /** A seat, and by what right the person answers there. */
    public record AskedSeat(Seat seat, Right right) {}

    /**
     * The seat at which the act is done by whoever is asked there.
     *
     * @throws Refusal FORBIDDEN to whoever is not asked; CONFLICT when nobody is asked any more
     */
    public AskedSeat asked(ApprovalRound round, ActOnApproval act) {
        Seat seat = meant(round, act);
        return new AskedSeat(seat, entitlements.at(seat, act.by()));
    }

    /**
     * The seat that was named, or the first where the person may answer; those where he is asked by name come first.
     *
     * @throws Refusal as {@link #asked}, save that whoever names a seat need not be asked there
     */
    public Seat meant(ApprovalRound round, ActOnApproval act) {
        Long named = act.seat();
        List<Seat> open = round.state() == RoundState.OPEN ? round.current().openSeats() : List.of();
        if (named != null) {
            return open.stream()
                    .filter(seat -> seat.id() == named)
                    .findFirst()
                    .orElseThrow(() -> log.tooLate(act.subject()));
        }
        Refusal no = null;
        for (boolean byName : new boolean[] {true, false}) {
            for (Seat seat : open) {
                if (byName != act.by().equals(seat.person())) {
                    continue;
                }
                try {
                    entitlements.at(seat, act.by());
                    return seat;
                } catch (Refusal refusal) {
                    no = no == null ? refusal : no;
                }
            }
        }
        throw no == null ? log.tooLate(act.subject()) : no;
    }
}
