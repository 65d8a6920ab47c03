package io.orderwright.supply.production.domain;

import static io.orderwright.supply.production.WorkView.WorkState.CANCELLED;
import static io.orderwright.supply.production.WorkView.WorkState.CREATED;
import static io.orderwright.supply.production.WorkView.WorkState.DONE;
import static io.orderwright.supply.production.WorkView.WorkState.RELEASED;
import static io.orderwright.supply.production.WorkView.WorkState.SCHEDULED;
import static io.orderwright.supply.production.WorkView.WorkState.STARTED;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.production.WorkView.WorkState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that may happen to a work order: in which states, and where it stands afterwards. The only such table. */
public enum WorkOrderTransition {
    /** It gets its place in the queue of its work centre. */
    SCHEDULE(SCHEDULED, EnumSet.of(CREATED)),
    /** Another priority, or another place. */
    RANK(null, EnumSet.of(CREATED, SCHEDULED, RELEASED)) {
        @Override
        String refusal(WorkState state) {
            return state == STARTED ? "production.started-stays" : super.refusal(state);
        }
    },
    /** A planner looked at it; what comes of that is another transition. */
    REVIEW(null, EnumSet.of(SCHEDULED)),
    RELEASE(RELEASED, EnumSet.of(SCHEDULED)),
    /** Also once more: who begins what was begun finds it so. */
    START(STARTED, EnumSet.of(RELEASED, STARTED)),
    REPORT(null, EnumSet.of(STARTED)),
    /** Fewer pieces are wanted. */
    REDUCE(null, EnumSet.of(CREATED, SCHEDULED, RELEASED)),
    CLOSE(DONE, EnumSet.of(STARTED)),
    CANCEL(CANCELLED, EnumSet.of(CREATED, SCHEDULED, RELEASED));

    private final @Nullable WorkState to;
    private final Set<WorkState> from;

    /** @param to absent where the state stays */
    WorkOrderTransition(@Nullable WorkState to, EnumSet<WorkState> from) {
        this.to = to;
        this.from = Collections.unmodifiableSet(from);
    }

    boolean allowedIn(WorkState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT, with the state, when it is not allowed there */
    WorkState after(String number, WorkState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict(refusal(state), number, state);
        }
        return to == null ? state : to;
    }

    String refusal(WorkState state) {
        return "production.state";
    }
}
