package io.orderwright.catalog;

import io.orderwright.kernel.BusinessEvent;
import java.util.Map;

/** What happens in the catalog. */
public sealed interface CatalogEvent extends BusinessEvent {

    /**
     * Somebody edited a product; the subject is its SKU.
     *
     * @param changes by field, what it was and is
     */
    record ProductChanged(String subject, String actor, Map<String, Object> changes) implements CatalogEvent {
        @Override
        public Map<String, Object> details() {
            return changes;
        }
    }
}
