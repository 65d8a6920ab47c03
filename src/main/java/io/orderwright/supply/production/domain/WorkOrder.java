package io.orderwright.supply.production.domain;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.production.ReportView;
import io.orderwright.supply.production.WorkProgress;
import io.orderwright.supply.production.WorkReport;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.WorkView.WorkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made, as it was read while its work centre was held. It is no JPA entity: the rows of a queue are placed
 * together, by one statement, and a table has one writer.
 */
public class WorkOrder {

    private final WorkView read;
    private WorkState state;
    private @Nullable Integer place;
    private @Nullable String releasedBy;
    private @Nullable Instant releasedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private String remark;

    public WorkOrder(WorkView read) {
        this.read = read;
        this.state = read.state();
        this.place = read.place();
        this.releasedBy = read.releasedBy();
        this.startedAt = read.startedAt();
        this.endedAt = read.endedAt();
        this.remark = read.remark();
    }

    /** @param last the place behind all others, for the moment */
    public void schedule(int last) {
        move(WorkOrderTransition.SCHEDULE);
        place = last;
    }

    /** Nothing is written yet: whether it may have another priority, or another place in its queue. */
    public void mayBeRanked() {
        WorkOrderTransition.RANK.after(number(), state);
    }

    /** A planner has looked at it. */
    public void review() {
        move(WorkOrderTransition.REVIEW);
    }

    public void release(String by, String comment, Instant now) {
        move(WorkOrderTransition.RELEASE);
        releasedBy = by;
        releasedAt = now;
        remark = comment;
    }

    /** @return whether nobody had begun it */
    public boolean start(Instant now) {
        boolean news = state != WorkState.STARTED;
        move(WorkOrderTransition.START);
        if (news) {
            startedAt = now;
        }
        return news;
    }

    /**
     * Nothing is written yet: whether this may be reported of it.
     *
     * @throws Refusal CONFLICT also when nothing more is made of it; INVALID when the report says nothing
     */
    public void mayReport(WorkReport report) {
        WorkOrderTransition.REPORT.after(number(), state);
        if (WorkProgress.of(read).finished()) {
            throw Refusal.conflict(
                    "production.finished", number(), read.quantity().plain());
        }
        if (report.completed().add(report.scrapped()).signum() == 0 && !report.last()) {
            throw Refusal.invalid("completed", "production.nothing-reported");
        }
    }

    /** Whether a report of before said the same. */
    public static boolean repeats(ReportView earlier, WorkReport report) {
        String unit = earlier.completed().unit();
        return earlier.completed().equals(report.completed(unit))
                && earlier.scrapped().equals(report.scrapped(unit))
                && earlier.last() == report.last();
    }

    /** Whether nobody has begun it, and something would be left of it. */
    public boolean mayBeReducedBy(Quantity less) {
        return WorkOrderTransition.REDUCE.allowedIn(state) && read.quantity().isMoreThan(less);
    }

    /**
     * Fewer pieces are wanted.
     *
     * @return how many it is for now
     * @throws Refusal CONFLICT also when nothing would be left of it
     */
    public Quantity reduce(Quantity less) {
        move(WorkOrderTransition.REDUCE);
        if (!read.quantity().isMoreThan(less)) {
            throw Refusal.conflict(
                    "production.nothing-left", number(), read.quantity().plain());
        }
        return read.quantity().minus(less);
    }

    /** Nothing more is made of it. */
    public void close(Instant now) {
        end(WorkOrderTransition.CLOSE, now);
    }

    /** It is not made. */
    public void cancel(Instant now) {
        end(WorkOrderTransition.CANCEL, now);
    }

    private void end(WorkOrderTransition transition, Instant now) {
        move(transition);
        place = null;
        endedAt = now;
    }

    private void move(WorkOrderTransition transition) {
        state = transition.after(number(), state);
    }

    public String number() {
        return read.number();
    }

    public String sku() {
        return read.sku();
    }

    public String workCentre() {
        return read.workCentre();
    }

    public WorkState state() {
        return state;
    }

    public @Nullable Integer place() {
        return place;
    }

    public @Nullable String releasedBy() {
        return releasedBy;
    }

    /** Absent unless it was released just now. */
    public @Nullable Instant releasedAt() {
        return releasedAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public String remark() {
        return remark;
    }
}
