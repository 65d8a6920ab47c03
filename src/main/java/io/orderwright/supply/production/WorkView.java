package io.orderwright.supply.production;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work order. {@code id} is the key for the next page.
 *
 * @param quantity planned; completed and scrapped are the sums of its reports
 * @param ended whether the last report said that nothing more will be made
 * @param reason text key of why it has its priority; absent where a planner set it
 * @param prioritisedBy the planner who set the priority or moved it in the queue
 * @param place in the queue of its work centre, absent while it is not open
 * @param endsOn the day on which it is ready as scheduled, absent when no capacity in sight is enough
 * @param follows the work order whose scrap or end it makes up for
 */
public record WorkView(
        long id,
        String number,
        String sku,
        Quantity quantity,
        Quantity completed,
        Quantity scrapped,
        boolean ended,
        String neededFor,
        @Nullable LocalDate neededOn,
        String tier,
        boolean urgent,
        String workCentre,
        PieceTime minutesPerPiece,
        int setUpMinutes,
        WorkState state,
        int priority,
        @Nullable String reason,
        @Nullable String tableVersion,
        @Nullable String row,
        @Nullable String prioritisedBy,
        @Nullable Integer place,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant createdAt,
        @Nullable String releasedBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String follows,
        String remark) {

    /** CREATED until it has its place in the schedule; RELEASED by a planner; DONE when nothing more is made of it. */
    public enum WorkState {
        CREATED,
        SCHEDULED,
        RELEASED,
        STARTED,
        DONE,
        CANCELLED;

        public boolean open() {
            return this != DONE && this != CANCELLED;
        }

        /** It is to be made, and nobody has started it. */
        public boolean notBegun() {
            return open() && this != STARTED;
        }
    }
}
