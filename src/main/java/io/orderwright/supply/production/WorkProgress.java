package io.orderwright.supply.production;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.supply.production.WorkView.WorkState;
import java.time.LocalDate;

/** What follows from how far a work order is; pieces are in its product's unit. */
public final class WorkProgress {

    private final WorkView work;

    private WorkProgress(WorkView work) {
        this.work = work;
    }

    /** Of a work order as it was read. */
    public static WorkProgress of(WorkView work) {
        return new WorkProgress(work);
    }

    /** What is still to be made; never negative. */
    public Quantity remaining() {
        return work.state().open()
                ? work.quantity().minusOrZero(work.completed()).minusOrZero(work.scrapped())
                : Quantity.zero(work.quantity().unit());
    }

    /** Good pieces that will come of it in all, as it looks now. */
    public Quantity yield() {
        return work.quantity().minusOrZero(work.scrapped()).larger(work.completed());
    }

    /** Good pieces that were planned and did not come; never negative. */
    public Quantity shortfall() {
        return work.quantity().minusOrZero(work.completed());
    }

    /** Nothing more is made of it: all was made or scrapped, or the last report said so. */
    public boolean finished() {
        return work.ended() || !work.quantity().isMoreThan(work.completed().plus(work.scrapped()));
    }

    /** Minutes of its work centre that it still takes, rounded up, at least one; the set-up counts until it is started. */
    public long minutes() {
        long making = work.minutesPerPiece().of(remaining());
        return Math.max(1, making + (work.state() == WorkState.STARTED ? 0 : work.setUpMinutes()));
    }

    /** Whether it is ready only after the day for which it is wanted, or nobody knows when. */
    public boolean late() {
        LocalDate needed = work.neededOn();
        LocalDate ends = work.endsOn();
        return work.state().open() && needed != null && (ends == null || ends.isAfter(needed));
    }
}
