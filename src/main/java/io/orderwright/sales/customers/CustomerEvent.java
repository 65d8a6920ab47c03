package io.orderwright.sales.customers;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Map;

/** What happens to customers; the subject is the customer's code. */
public sealed interface CustomerEvent extends BusinessEvent {

    /**
     * Somebody edited the master data.
     *
     * @param changes by field, what it was and is; of contact data only that they changed
     */
    record CustomerChanged(String subject, String actor, Map<String, Object> changes) implements CustomerEvent {
        @Override
        public Map<String, Object> details() {
            return changes;
        }
    }

    /** The customer was entered by mistake, and is no more; {@code name}: what it was called. */
    record CustomerRemoved(String subject, String actor, String name) implements CustomerEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("name", name);
        }
    }
}
