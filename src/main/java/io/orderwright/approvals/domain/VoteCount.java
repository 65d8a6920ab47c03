package io.orderwright.approvals.domain;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.domain.Seat.SeatState;
import java.util.Collection;

/**
 * What the answers at a level come to. The votes of those whom the table asks are counted against the number that is
 * needed; those who were added must all agree besides.
 *
 * @param needed how many of those whom the table asks must say yes
 * @param yes how many of them have
 * @param open how many of them have not answered
 * @param addedNo whether somebody who was added said no
 * @param addedOpen whether somebody who was added has not answered
 */
record VoteCount(int needed, int yes, int open, boolean addedNo, boolean addedOpen) {

    /** @param seats those of this time of asking; whoever was removed counts for nothing */
    static VoteCount of(int needed, Collection<Seat> seats) {
        int yes = 0;
        int open = 0;
        boolean addedNo = false;
        boolean addedOpen = false;
        for (Seat seat : seats) {
            if (seat.added()) {
                addedNo |= seat.state() == SeatState.REJECTED;
                addedOpen |= seat.open();
            } else {
                yes += seat.state() == SeatState.APPROVED ? 1 : 0;
                open += seat.open() ? 1 : 0;
            }
        }
        return new VoteCount(needed, yes, open, addedNo, addedOpen);
    }

    /** REJECTED as soon as too few are left to agree, or one who was added does not; OPEN while it could be either. */
    Verdict verdict() {
        if (addedNo || yes + open < needed) {
            return Verdict.REJECTED;
        }
        return yes >= needed && !addedOpen ? Verdict.APPROVED : Verdict.OPEN;
    }
}
