package io.orderwright.sales.history;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Map;

/** What happens to past orders; the subject is {@code history/} and the order's old number. */
public sealed interface HistoryEvent extends BusinessEvent {

    /** It was brought along by whoever moved the books in. */
    record PastOrderRecorded(String subject, String actor, String customer, PastOrderState state)
            implements HistoryEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer, "state", state);
        }
    }

    /** The import that brought it was taken back. */
    record PastOrderRemoved(String subject, String actor, String customer) implements HistoryEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer);
        }
    }
}
