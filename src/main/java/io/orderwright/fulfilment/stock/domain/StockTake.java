package io.orderwright.fulfilment.stock.domain;

import io.orderwright.fulfilment.stock.counts.StockCount;
import io.orderwright.fulfilment.stock.counts.StockTakeView;
import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stock take of one warehouse: people count, from a value on somebody who has not counted agrees to the differences, and
 * they are booked once. Its counts are kept beside it, since there may be thousands.
 */
public final class StockTake {

    /** As many SKUs as one is released with. */
    public static final int LARGEST = 5000;

    private final long id;
    private final String number;
    private final String warehouse;
    private final String openedBy;
    private final Instant openedAt;
    private StockTakeState state;
    private @Nullable String askedBy;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private boolean otherPerson;

    private StockTake(long id, String number, String warehouse, String openedBy, Instant openedAt) {
        this.id = id;
        this.number = number;
        this.warehouse = warehouse;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.state = StockTakeState.OPEN;
    }

    /** Begins: nothing is counted yet. */
    public static StockTake opened(long id, String number, String warehouse, String by, Instant now) {
        return new StockTake(id, number, warehouse, by, now);
    }

    /** As it is kept. */
    public static StockTake kept(StockTakeView row) {
        StockTake take = new StockTake(row.id(), row.number(), row.warehouse(), row.openedBy(), row.openedAt());
        take.state = row.state();
        take.askedBy = row.askedBy();
        take.closedBy = row.closedBy();
        take.closedAt = row.closedAt();
        take.otherPerson = row.otherPerson();
        return take;
    }

    /** @throws Refusal CONFLICT while somebody is asked about the differences, and when it is closed */
    public void count() {
        move(StockTakeTransition.COUNT);
    }

    /**
     * Somebody else is asked about the differences now, and nobody counts meanwhile.
     *
     * @param counted the last count of each SKU
     * @param asker one who has counted
     * @throws Refusal CONFLICT when nothing was counted, too much was, somebody is asked already, or it is closed
     */
    public void handIn(List<StockCount> counted, String asker) {
        StockTakeState asked = StockTakeTransition.HAND_IN.after(number, state);
        requireCounts(counted);
        state = asked;
        askedBy = asker;
    }

    /**
     * People count again.
     *
     * @throws Refusal CONFLICT unless somebody is asked
     */
    public void giveBack() {
        move(StockTakeTransition.RETURN);
        askedBy = null;
    }

    /**
     * Whether it may be released, before anybody is asked who must do it.
     *
     * @param counted the last count of each SKU
     * @return the counts that differ from the books
     * @throws Refusal CONFLICT when nothing was counted, too much was, or it is closed
     */
    public List<StockCount> toRelease(List<StockCount> counted) {
        StockTakeTransition.RELEASE.after(number, state);
        requireCounts(counted);
        return differences(counted);
    }

    /** Whether somebody was asked: then he who releases it must not have counted, whatever the table says. */
    public boolean agreedTo() {
        return state == StockTakeState.ASKED;
    }

    /**
     * Its differences are booked.
     *
     * @param other whether somebody who has not counted must do it
     * @param counter whether this person has counted
     * @throws Refusal FORBIDDEN to who counted, where it must be another; CONFLICT when it is closed
     */
    public void release(boolean other, boolean counter, String by, Instant now) {
        StockTakeState released = StockTakeTransition.RELEASE.after(number, state);
        boolean another = other || agreedTo();
        if (another && counter) {
            throw Refusal.forbidden("stock.take-own-count", number);
        }
        otherPerson = another;
        close(released, by, now);
    }

    /** @throws Refusal CONFLICT while somebody is asked, and when it is closed */
    public void cancel(String by, Instant now) {
        close(StockTakeTransition.CANCEL.after(number, state), by, now);
    }

    /** The counts that differ from the books. */
    public static List<StockCount> differences(List<StockCount> counted) {
        return counted.stream().filter(count -> !count.difference().isZero()).toList();
    }

    private void requireCounts(List<StockCount> counted) {
        if (counted.isEmpty()) {
            throw Refusal.conflict("stock.take-empty", number);
        }
        if (counted.size() > LARGEST) {
            throw Refusal.conflict("stock.take-too-large", number, LARGEST);
        }
    }

    private void close(StockTakeState how, String by, Instant now) {
        state = how;
        closedBy = by;
        closedAt = now;
    }

    private void move(StockTakeTransition transition) {
        state = transition.after(number, state);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String warehouse() {
        return warehouse;
    }

    public StockTakeView view() {
        return new StockTakeView(
                id, number, warehouse, state, openedBy, openedAt, askedBy, closedBy, closedAt, otherPerson);
    }
}
