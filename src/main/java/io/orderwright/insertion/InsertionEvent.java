package io.orderwright.insertion;

import io.orderwright.kernel.BusinessEvent;
import java.math.BigDecimal;
import java.util.Map;

/** What happens with urgent insertions; the subject is the urgent order where nothing else is said. */
public sealed interface InsertionEvent extends BusinessEvent {

    /** Somebody wants the order before others; there is a number for it. */
    record InsertionAsked(String subject, String actor, String insertion, String reason) implements InsertionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("insertion", insertion, "reason", reason);
        }
    }

    /** It takes more by now than was agreed to: somebody is asked again. */
    record InsertionReasked(String subject, String actor, String insertion) implements InsertionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("insertion", insertion);
        }
    }

    /** Somebody agreed to what it takes, or did not. */
    record InsertionDecided(String subject, String actor, String insertion, boolean approved, String comment)
            implements InsertionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("insertion", insertion, "approved", approved, "comment", comment);
        }
    }

    /** It was done, or it was not. */
    record InsertionEnded(String subject, String actor, String insertion, InsertionView.State state)
            implements InsertionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("insertion", insertion, "state", state);
        }
    }

    /** Pieces or days of the order went to an urgent one; the subject is the order that lost them. */
    record OrderDisplaced(
            String subject, String actor, String insertion, String urgentOrder, BigDecimal pieces, int days)
            implements InsertionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "insertion", insertion, "urgentOrder", urgentOrder, "pieces", pieces.toPlainString(), "days", days);
        }
    }
}
