package io.orderwright.supply.production;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens in production; the subject is the work order where nothing else is said. */
public sealed interface ProductionEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("paper/" + subject(), "tasks");
    }

    /** Goods that an order lacks are to be made; the subject is the order. */
    record WorkRequested(String subject, String actor, String workOrder, String sku, Quantity quantity)
            implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("workOrder", workOrder, "sku", sku, "quantity", quantity.plain());
        }
    }

    /** There is a work order. */
    record WorkCreated(String subject, String actor, String sku, Quantity quantity, String neededFor)
            implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", quantity.plain(), "neededFor", neededFor);
        }
    }

    /**
     * It will be ready on another day than was said, or yield another quantity.
     *
     * @param yield good pieces that will come of it in all
     * @param endsOn absent when no capacity in sight is enough
     */
    record WorkScheduled(
            String subject,
            String actor,
            String sku,
            Quantity yield,
            @Nullable LocalDate endsOn) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", yield.plain(), "readyOn", String.valueOf(endsOn));
        }
    }

    /** Fewer pieces are wanted of it, since its order wants fewer. */
    record WorkReduced(String subject, String actor, String sku, Quantity from, Quantity less)
            implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "quantity", from.minus(less).plain(), "less", less.plain());
        }
    }

    /** Its order wants nothing of it any more. */
    record WorkNoLongerNeeded(String subject, String actor) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** A planner moved it in its queue. */
    record WorkMoved(String subject, String actor, int from, int to) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("from", from, "to", to);
        }
    }

    /** It has another priority now. */
    record WorkPrioritised(String subject, String actor, int from, int to) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("from", from, "to", to);
        }
    }

    /** A planner released it, or decided that it is not made. */
    record WorkReviewed(String subject, String actor, boolean release, String comment) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("release", release, "comment", comment);
        }
    }

    /** Somebody has begun to make it. */
    record WorkStarted(String subject, String actor) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /**
     * Something of it was made.
     *
     * @param receipt the number under which the good pieces come into stock
     */
    record WorkReported(String subject, String actor, String sku, Quantity completed, Quantity scrapped, String receipt)
            implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "completed", completed.plain(), "scrapped", scrapped.plain());
        }
    }

    /** Nothing more will be made of it. */
    record WorkFinished(String subject, String actor) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** It has left the schedule: done, not made, or no longer needed. */
    record WorkClosed(String subject, String actor, String sku, WorkView.WorkState state) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sku", sku, "state", state);
        }
    }

    /** A work centre or what is made there was entered; the subject is the work centre. */
    record WorkCentreChanged(String subject, String actor, String what) implements ProductionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("what", what);
        }
    }
}
